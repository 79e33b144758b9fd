"""What is different between two short texts, word by word, for a history. Pure."""

import difflib
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stayed ("same"), went ("gone") or came ("new")."""

    kind: str
    text: str


def differences(before: str, after: str) -> list[Part]:
    """What went and what came, with the spaces after it: of "13 March" and "11 March" gone "13 ", new "11 "."""
    old, new = re.findall(r"\S+\s*", before), re.findall(r"\S+\s*", after)
    parts = []
    matcher = difflib.SequenceMatcher(a=[word.strip() for word in old], b=[word.strip() for word in new])
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            parts.append(Part("same", "".join(new[start:end])))
            continue
        if first < last:
            parts.append(Part("gone", "".join(old[first:last])))
        if start < end:
            parts.append(Part("new", "".join(new[start:end])))
    return parts
