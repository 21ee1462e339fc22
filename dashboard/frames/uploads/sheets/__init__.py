"""What a sheet holds beside its rows: names of columns, units, sums, notes, other tables."""
