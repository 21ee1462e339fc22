"""Asks the addresses of documents whether they still answer: the one part of the program that asks outside.

`flankwatch sources --check` alone uses it, which a maintainer types; contracts and a test hold the pages, the
server and every other command away from it.
"""
