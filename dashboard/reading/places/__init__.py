"""Where: degrees in any writing, and references of a grid."""
