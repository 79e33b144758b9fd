"""Days, weeks, months and years, and the feasts in them."""
