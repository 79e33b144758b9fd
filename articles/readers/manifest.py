"""A table "articles.csv" that lists what is known of the files beside it, in a folder or an archive.

file,published,publisher,title
may/talks.html,2025-03-14,Sample Wire,Talks end
"""

from articles.readers import table
from articles.readers.blob import Blob
from articles.readers.document import ReadingError

NAME = "articles.csv"
_FILE_COLUMNS = ("file", "filename", "file_name", "path", "origin")


def rows(blob: Blob) -> dict[str, dict[str, str]]:
    """What the table tells of the files, by their paths from where it lies; {} where it is a table of articles."""
    try:
        names = {name.strip().lower() for name in table.columns(blob)}
        column = next((name for name in _FILE_COLUMNS if name in names), None)
        if column is None or names & {"text", "body", "content"}:
            return {}
        found = [{name.lower(): value for name, value in row.items()} for row in table.rows(blob)]
    except ReadingError:
        return {}
    return {row[column].strip(): row for row in found if row.get(column, "").strip()}
