"""What the flank map has beside the map: its lists, its options, what a click chose."""
