"""Parts of the page of questions."""
