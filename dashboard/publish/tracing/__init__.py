"""What a page has read while it was made, by which a later build knows what to make anew."""
