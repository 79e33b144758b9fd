"""What stands at an address (`pages`), and which hosts may be asked at all (`hosts`)."""
