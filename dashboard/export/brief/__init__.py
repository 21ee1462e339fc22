"""The brief: one or two pages of A4 on a choice, a state or a drill, as PDF and as HTML.

`content` says what is in it, `pictures` and `charts` draw its small charts, `pdf` and `page` set it. The PDF
needs Typst, the extra `brief`; the HTML needs nothing more.
"""
