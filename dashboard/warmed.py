"""Imported once, before the server's processes: each has app and data in memory from its start."""

from dashboard import asgi

asgi.warm()
