"""One fuzzy date: its words, its EDTF, and what a person types for it."""
