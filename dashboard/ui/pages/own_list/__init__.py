"""A reader's own list: handing it over, how its columns were understood, the look at it before it joins."""
