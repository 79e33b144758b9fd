"""The same story twice: by its address (`addresses`), by its text (`texts`), joined in the database (`families`)."""
