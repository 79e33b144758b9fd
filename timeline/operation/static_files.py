"""Static files under names that tell their content, so that browsers keep them for good."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Collected(CompressedManifestStaticFilesStorage):
    """As collectstatic made them; where it did not run yet, under their plain names, served from where they lie."""

    def stored_name(self, name: str) -> str:
        return str(super().stored_name(name)) if self.hashed_files else name
