"""What maps share: base map, graticule, markers, lettering, symbols, overlays."""
