"""When: a day, a month, a quarter, and from one day to another."""
