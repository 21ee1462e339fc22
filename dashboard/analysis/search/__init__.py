"""Finding anything of the register by its name."""
