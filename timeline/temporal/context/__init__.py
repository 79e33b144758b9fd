"""What the text around an expression tells of the day that it is read against."""
