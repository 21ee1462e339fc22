"""What a reader chooses and how it stands in the address: filters, widgets, and their options."""
