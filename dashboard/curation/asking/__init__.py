"""What asks the addresses of documents whether they still answer: the one part of the program that asks outside.

`dashboard.curation.source_check` alone may import it, for `flankwatch sources --check`, which a maintainer
types; a contract and a test hold the pages, the server and every other command away from it.
"""
