"""From date expressions to happenings: which of them date one, which clause tells it, and under what title."""
