"""Saved views and tours: saving, the list, and showing them."""
