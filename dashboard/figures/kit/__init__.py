"""What charts share: the blank canvas, labels, lines, wording, marks of uploaded rows."""
