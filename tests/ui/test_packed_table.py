"""Tables as they are sent to the browser."""

import pandas as pd
import pyarrow as pa

from dashboard.ui.blocks.packed_table import packed


def test_a_long_table_holds_a_text_that_repeats_once_and_all_of_its_cells():
    """The 988 places of exercises came to 269 KB a change of the flank map."""
    rows = pd.DataFrame(
        {
            "place": ["Tapa", "Rukla", None, "a name of which there is one"] * 100,
            "troops": [1000.0, None, 3.0, 4.0] * 100,
        }
    ).astype({"place": "str"})
    sent = packed(rows)
    assert sent.nbytes < pa.Table.from_pandas(rows).nbytes * 0.75
    pd.testing.assert_frame_equal(sent.to_pandas().astype({"place": "str"}), rows)
    assert packed(rows.head(3)).schema.field("place").type == pa.string()
