"""What the product makes of lists, held value by value against the files themselves.

Nothing in `plain_files` and `said` knows the product's readers: the files are opened by other libraries, and
each list says itself, as a person would, which column holds what and in which notation.
"""
