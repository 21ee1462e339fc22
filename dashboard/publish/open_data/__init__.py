"""The register for machines: as linked data for catalogues, and as tables in JSON with their description."""
