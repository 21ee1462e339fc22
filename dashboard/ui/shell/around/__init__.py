"""What stands around the content of every page: head, search, contents, ways on, foot, paper."""
