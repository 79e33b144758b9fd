"""Django's SQLite, on which those who write take turns: `ENGINE` in the settings names this folder."""
