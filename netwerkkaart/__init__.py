"""Netwerkkaart: from spreadsheets to a map of who meets whom about care and safety."""

__version__ = "0.1.0"
