"""The editors' side behind the admin: its screens, forms and files, and who may use them."""
