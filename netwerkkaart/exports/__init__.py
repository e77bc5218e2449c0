"""Everything that leaves the application as a file."""
