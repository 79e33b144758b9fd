"""The meanings that words about time can have; each knows how to resolve itself in a situation."""
