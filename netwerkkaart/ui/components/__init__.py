"""Parts of pages: each draws one value."""
