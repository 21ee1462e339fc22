"""What is said of pages, records, figures and links, the same in app, twin, citation and preview."""
