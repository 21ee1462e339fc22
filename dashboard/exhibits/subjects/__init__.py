"""The makers of exhibits, a file for each subject, with the lines by which they stand in the catalogue."""
