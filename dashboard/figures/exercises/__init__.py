"""Charts of the register: when, how many, how big."""
