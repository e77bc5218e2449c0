"""From graph to MapView: each layout is one pure function."""
