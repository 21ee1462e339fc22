"""The schema as a dictionary to read: the part of `data/README.md` between two marks.

`package.py` calls it, so `make data` writes the descriptor and the dictionary together.
"""

from pathlib import Path

from dashboard.schema import EXPECTED, TABLES, Column, Table

START = "<!-- dictionary: written by `make data` from dashboard/schema -->"
END = "<!-- end of the dictionary -->"


def dictionary() -> str:
    """Return every table with its columns as Markdown, in the order in which a reader meets them."""
    return "\n\n".join(_table(table) for table in TABLES)


def renew(text: str) -> str:
    """Return the text of a README with the part between the two marks written anew.

    Raises
    ------
    ValueError
        Where the text does not hold each mark once, the start before the end.
    """
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end or START in rest or END in before + after:
        raise ValueError(f"expected once {START} and after it once {END}")
    return f"{before}{START}\n\n{dictionary()}\n\n{END}{after}"


def write(readme: Path) -> None:
    """Renew the dictionary in a README file."""
    readme.write_text(renew(readme.read_text("utf-8")), "utf-8")


def _table(table: Table) -> str:
    lines = [
        f"### `{table.path}`",
        "",
        f"A row is {table.title}. {_key(table)}",
        "",
        "| column | holds | what it says |",
        "| --- | --- | --- |",
        *(
            f"| `{column.name}` | {_cell(_holds(column))} | {column.description} |"
            for column in table.columns
        ),
    ]
    return "\n".join(lines)


def _key(table: Table) -> str:
    names = ", ".join(f"`{name}`" for name in table.key)
    if table.keeps_duplicates:
        return (
            f"Kept as printed: rows alike in {names} stand in the file, and are counted and left out on load."
        )
    return f"Named by {names}."


def _holds(column: Column) -> str:
    words = [EXPECTED[column.kind]]
    if column.codes:
        words = [("some of: " if column.kind == "list" else "one of: ") + ", ".join(column.codes)]
    elif column.references is not None:
        words = [f"{'some' if column.kind == 'list' else 'one'} of `{'.'.join(column.references)}`"]
    elif column.pattern is not None:
        words.append(
            f"each of the form `{column.pattern}`" if column.kind == "list" else f"`{column.pattern}`"
        )
    words += [f"{word} {limit:g}" for word, limit in _limits(column)]
    return "; ".join([*words, "never empty" if column.required else "may be empty"])


def _limits(column: Column) -> list[tuple[str, float]]:
    limits = (("from", column.minimum), ("to", column.maximum))
    return [(word, limit) for word, limit in limits if limit is not None]


def _cell(text: str) -> str:
    """Return text that cannot end its cell of a Markdown table early."""
    return text.replace("|", r"\|")
