"""The edition of the timeline, of which there is one."""

import pytest
from django.core.exceptions import ValidationError

from timeline.models import Edition

pytestmark = pytest.mark.django_db


def test_there_is_only_one():
    Edition(title="Talks").clean()  # none was there
    Edition.advance()
    Edition.current().clean()
    with pytest.raises(ValidationError, match="There is one already"):
        Edition(title="Another").clean()


def test_it_goes_on_counting():
    assert Edition.current().number == 0
    Edition.advance()
    Edition.advance()
    assert Edition.current().number == 2
