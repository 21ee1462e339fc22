"""What a page is made of: sections, tables, links and figures as plain values."""
