"""What numbers of all subjects share, and what rests on none of them."""
