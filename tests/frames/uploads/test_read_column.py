"""A column of a list, read cell by cell."""

from dashboard.frames.uploads import read_column
from dashboard.reading.cells import Unreadable


def test_what_no_reader_has_foreseen_in_a_cell_costs_this_cell_alone():
    def read(cell):
        if cell == "far":
            raise OverflowError("too large to convert")
        if cell == "none":
            raise Unreadable("a number")
        return int(cell)

    column = read_column.read_each("troops", "Troops", ["1", "far", "none", "2", "many"], read, 0)
    assert column.values == [1, 0, 0, 2, 0]
    assert column.wrong == {
        1: (("a cell that can be read", "'far'"),),
        2: (("a number", "'none'"),),
        4: (("a cell that can be read", "'many'"),),
    }
