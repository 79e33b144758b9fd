"""The reader's side: what an address asks for, what answers it, and how it is shown."""
