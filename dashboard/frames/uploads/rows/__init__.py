"""From a read list to rows of the register, for each kind of list."""
