"""XML read with care: no document type, so no entity that grows and none that points outside.

Built on expat itself, for the tree builders of the standard library expand entities first and ask later.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from dashboard.frames.uploads.uploaded_table import Refused

DEEPEST = 100

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


@dataclass
class Node:
    """An element: its name without prefix, attributes, text right inside and the elements within."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: "list[Node]" = field(default_factory=list)

    def each(self, tag: str) -> "Iterator[Node]":
        """Yield the elements of a name at any depth, in the order of the file."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.each(tag)

    def first(self, tag: str) -> "Node | None":
        """Return the first child of a name; None where there is none."""
        return next((child for child in self.children if child.tag == tag), None)

    def words(self, tag: str) -> str:
        """Return the text of the first child of a name."""
        found = self.first(tag)
        return " ".join(found.text.split()) if found else ""


def events(raw: bytes, start: Start, end: End, text: Text) -> None:
    """Call a function for each start, end and text of a file, in its order.

    Raises
    ------
    Refused
        Where the file is no XML, or declares a document type.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def opens(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Refused(f"Expected at most {DEEPEST} levels in XML, saw more.")
        start(_bare(name), {_bare(key): value for key, value in attributes.items()})

    def closes(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_bare(name))

    parser.StartElementHandler, parser.EndElementHandler = opens, closes
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise Refused(f"Expected well-formed XML, saw line {error.lineno} that is not.") from error


def tree(raw: bytes) -> Node:
    """Return a file as a tree; see `events`."""
    root = Node("")
    open_nodes = [root]

    def start(tag: str, attributes: dict[str, str]) -> None:
        node = Node(tag, attributes)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def text(words: str) -> None:
        open_nodes[-1].text += words

    events(raw, start, lambda _: _close(open_nodes), text)
    return root.children[0]


def _close(open_nodes: list[Node]) -> None:
    open_nodes.pop()


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse_doctype(*_: object) -> None:
    raise Refused("Expected XML without a document type, saw one: it could point outside of the file.")
