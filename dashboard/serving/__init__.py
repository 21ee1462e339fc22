"""What stands between strangers and the pages: settings, messages, room for readers, the log.

Knows Streamlit and nothing of ours. `dashboard.asgi` puts it together.
"""
