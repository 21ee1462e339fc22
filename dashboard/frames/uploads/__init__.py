"""Lists that readers bring: from the bytes of a file of any usual format to rows that join the register.

`open_file` turns bytes into an `UploadedTable` of text cells, `choices` says which column holds what, one
module for each kind of list makes rows of it, `joining` adds them to the frames. Nothing is written to a
disk, and nothing outside of the file is ever opened.
"""
