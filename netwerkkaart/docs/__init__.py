"""The documents and files that follow from the code; a test says that they are current.

`python -m netwerkkaart.docs` writes them again.
"""
