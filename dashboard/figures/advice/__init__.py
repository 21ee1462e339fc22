"""Charts of practice against advice."""
