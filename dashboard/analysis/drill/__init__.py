"""One drill in context: the reader's or the article's, among its peers. Knows exercises and geography."""
