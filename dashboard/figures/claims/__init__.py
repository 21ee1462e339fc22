"""Charts of who said which number."""
