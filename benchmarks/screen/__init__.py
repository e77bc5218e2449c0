"""A bare application for `bench_screen`: an empty page, a plattegrond, a netwerk, and the same netwerk by plain pyvis."""
