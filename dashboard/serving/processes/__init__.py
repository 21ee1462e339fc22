"""Several processes behind one address, each with a whole server, so that no core of the machine idles.

All of them listen at one socket. Whoever takes a connection looks which process its cookie names, or which
has the fewest connections where it names none, and hands it over: what is a reader's stays in one process.
"""
