"""How a site is made: which pages, by what tools, in how many processes, and what is taken over as it is."""
