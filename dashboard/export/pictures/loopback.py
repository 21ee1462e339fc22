"""A server on the loopback address for as long as a browser of this machine draws."""

import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit


@contextmanager
def served(page: bytes, folders: Mapping[str, Path]) -> Iterator[str]:
    """Serve a page and the files of some folders, and give the address of the page.

    Parameters
    ----------
    page : bytes
        HTML.
    folders : mapping of str to pathlib.Path
        Folders by the path under which the files that lie directly in them are handed out, `/` at both ends.
    """
    handler = type("Handler", (_Files,), {"page": page, "folders": folders})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Files(BaseHTTPRequestHandler):
    page: bytes
    folders: Mapping[str, Path]

    def do_GET(self) -> None:
        """Answer with the page or a file."""
        path = unquote(urlsplit(self.path).path)
        body, kind = (self.page, "text/html") if path == "/" else self._file(path)
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing of what is asked for."""

    def _file(self, path: str) -> tuple[bytes | None, str]:
        folder, _, name = path.rpartition("/")
        file = self.folders.get(f"{folder}/", Path()) / name
        if f"{folder}/" not in self.folders or not file.is_file():
            return None, "text/plain"
        return file.read_bytes(), mimetypes.guess_type(name)[0] or "application/octet-stream"
