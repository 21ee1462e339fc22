"""What a mark carries for a click: the record of the exercise that it stands for."""

from collections.abc import Iterable


def records(exercise_ids: Iterable[object]) -> list[list[str] | None]:
    """Return the `customdata` of marks of which each may stand for one exercise.

    Parameters
    ----------
    exercise_ids : iterable
        The exercise of each mark; missing where it stands for several, or for none, and opens no record.
    """
    return [[name] if isinstance(name, str) else None for name in exercise_ids]
