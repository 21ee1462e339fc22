"""Claims: who said which number, by what rule one of them speaks, and how far apart they are."""
