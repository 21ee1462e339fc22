"""What a browser is handed beside the pages: heads, scripts, typefaces, packed; and who may frame them."""
