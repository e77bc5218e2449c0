"""What the tables ask of those who sit there: seats, meetings and hours a year."""
