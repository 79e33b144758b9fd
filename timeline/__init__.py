"""What happened: the timeline, and the project's package."""

__version__ = "0.2.0"
