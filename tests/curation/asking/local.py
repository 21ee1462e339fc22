"""A server on this machine whose pages behave as those of the web do, well and badly."""

import gzip
import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = "text/html; charset=utf-8"
ARTICLE = b"<html><head><title>Drill</title></head><body><p>Ran  in <b>May</b>.</p></body></html>"
PDF = b"%PDF-1.7\n\xff\x00 words"


class Server(ThreadingHTTPServer):
    """Gives pages by their path, and notes what it was asked for."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, robots=None):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = {
            "/ok": (200, HTML, ARTICLE),
            "/other": (200, HTML, b"<p>Something else</p>"),
            "/pdf": (200, "application/pdf", PDF),
            "/scripts": (200, HTML, b"<body><script>draw()</script></body>"),
        } | ({"/robots.txt": (200, "text/plain", robots.encode())} if robots else {})
        self.redirects = {
            "/moved-301": (301, "/ok"), "/moved-308": (308, "/ok"), "/found-302": (302, "/ok"),
            "/moved-and-gone": (301, "/404"), "/found-then-moved": (302, "/moved-301"), "/ok/": (301, "/ok"),
            "/circle": (302, "/circle-on"), "/circle-on": (302, "/circle"), "/nowhere": (302, ""),
            "/by-ftp": (302, "ftp://example.org/page"), "/inside": (302, "http://10.0.0.1/"),
            "/broken": (302, "http://[::1"), "/cyrillic": (301, "/новини"),
        }  # fmt: skip
        self.asked, self.agents = [], set()
        self.came = threading.Semaphore(0)
        self.open = threading.Event()

    @property
    def root(self):
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        """Say nothing: that whoever asks goes away is what is tested."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.close_connection = True
        self.server.asked.append(self.path)
        self.server.agents.add(self.headers["User-Agent"])
        if self.path in self.server.redirects:
            status, location = self.server.redirects[self.path]
            self.send_response(status)
            if location:
                self.send_header("Location", location.encode().decode("latin-1"))
            self.end_headers()
        elif self.path in self.server.pages:
            self._give(*self.server.pages[self.path])
        elif self.path[1:].isdecimal():
            self._give(int(self.path[1:]), HTML, b"<p>Sorry</p>")
        elif self.path.startswith("/hop-"):
            self.send_response(302)
            self.send_header("Location", f"/hop-{int(self.path[5:]) + 1}")
            self.end_headers()
        else:
            _ODD.get(self.path, _missing)(self)

    def _give(self, status, kind, body, length=None, **more):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


def _missing(handler):
    handler._give(404, HTML, b"")


def _silent(handler):
    """Take the question, say that it came, and answer nothing until the server is opened."""
    handler.server.came.release()
    handler.server.open.wait()


def _stalls(handler):
    handler._give(200, HTML, b"<p>Half", length=100)
    handler.wfile.flush()
    _silent(handler)


def _endless(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", HTML)
    handler.end_headers()
    with suppress(OSError):
        while True:
            handler.wfile.write(b"<p>more</p>" * 10_000)


_ODD = {
    "/silent": _silent,
    "/stalls": _stalls,
    "/endless": _endless,
    "/long": lambda handler: handler._give(200, HTML, b"", length=10**9),
    "/cut": lambda handler: handler._give(200, HTML, b"<p>Half", length=100),
    "/packed": lambda handler: handler._give(200, HTML, gzip.compress(ARTICLE), Content_Encoding="gzip"),
    "/torn": lambda handler: handler._give(200, HTML, b"no gzip", Content_Encoding="gzip"),
    "/odd-packed": lambda handler: handler._give(200, HTML, b"odd", Content_Encoding="br"),
    "/no-http": lambda handler: handler.wfile.write(b"hello\r\n\r\n"),
}


@contextmanager
def serving(robots=None):
    """Give a server that runs until it is left."""
    with Server(robots) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.open.set()
            server.shutdown()
            thread.join()
