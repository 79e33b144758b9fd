"""What whoever runs the site needs: backups, checks, limits, logs, the signing key, static files."""
