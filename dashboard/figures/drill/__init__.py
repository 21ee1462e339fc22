"""Charts of one drill among its peers."""
