"""What the page of the data has: its tables, its rules, a picture to be verified."""
