"""How many: one number, a range, or a number with words around it."""
