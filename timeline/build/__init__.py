"""Articles -> mentions -> events in the database."""
