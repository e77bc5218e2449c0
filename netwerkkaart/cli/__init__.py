"""The command line: the same services as the screen, with JSON and exit codes that are a promise."""
