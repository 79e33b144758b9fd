from tests.infrastructure import chromium


def test_missing_browser_fails_with_what_to_type(monkeypatch, capsys):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    assert chromium.main() == 1
    assert chromium.TO_TYPE in capsys.readouterr().err


def test_browser_elsewhere_can_be_named(monkeypatch, tmp_path):
    browser = tmp_path / "my-chromium"
    browser.touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))
    assert chromium.find() == str(browser)
