"""What holds for every template, whatever it shows."""

from pathlib import Path

TEMPLATES = Path(__file__).parents[1] / "templates"
LONGEST_LINE = 155  # a tag of Django's cannot be broken, and between inline elements a new line would be a space


def test_no_template_has_lines_that_nobody_can_read():
    long = [
        f"{path.relative_to(TEMPLATES)}:{number}"
        for path in TEMPLATES.rglob("*.*")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > LONGEST_LINE
    ]
    assert long == []
