"""Small programs that draw charts from the same tables, each by another library."""
