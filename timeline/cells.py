"""Cells of a table that a spreadsheet program opens: what it would run is told to be text (OWASP, "CSV injection")."""

# The full-width signs are taken for formulas as well, where the program is set to Chinese or Japanese.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe(cell: object) -> str:
    """The cell as text that no spreadsheet program runs: "=1+1" -> "'=1+1"."""
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def unsafe(cell: str) -> str:
    """The cell as it was before it was made safe."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
