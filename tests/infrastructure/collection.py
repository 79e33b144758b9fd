"""Which tests run on which database."""

# Screens keep and show what the rooms below them keep and find: those rooms are tried on both databases, the screens
# on SQLite alone; so are the words of each export, since exports/test_formats.py writes every one of them on both, and
# the long grids of what follows a decision. A test that goes the whole way is marked by hand.
ON_SQLITE_ALONE = (
    "tests/browser/",
    "tests/infrastructure/test_deployment.py",
    "tests/proofs/test_machine.py::test_clock_that_jumps",
    "tests/proofs/test_payloads.py",
    "tests/articles/test_admin.py",
    "tests/articles/test_ingest_command.py",
    "tests/timeline/test_headers.py",
    "tests/timeline/admin/test_actors.py",
    "tests/timeline/admin/test_articles.py",
    "tests/timeline/admin/test_history.py",
    "tests/timeline/admin/test_logins.py",
    "tests/timeline/admin/test_decision_log.py",
    "tests/timeline/admin/test_review.py",
    "tests/timeline/admin/test_roles.py",
    "tests/timeline/admin/test_spreadsheet.py",
    "tests/timeline/build/test_batches.py::test_order_batches_and_processes_change_nothing[1]",
    "tests/timeline/build/test_in_full.py",
    "tests/timeline/build/test_open_ends_and_hours.py",
    "tests/timeline/decisions/test_additions.py",
    "tests/timeline/decisions/test_editors_days.py",
    "tests/timeline/decisions/test_in_full.py",
    "tests/timeline/decisions/test_not_possible.py",
    "tests/timeline/decisions/test_survival.py",
    "tests/timeline/desk/",
    "tests/timeline/exports/test_atom.py",
    "tests/timeline/exports/test_calendar_entries.py",
    "tests/timeline/exports/test_in_full.py",
    "tests/timeline/exports/test_json_document.py",
    "tests/timeline/exports/test_jsonl.py",
    "tests/timeline/exports/test_links.py",
    "tests/timeline/exports/test_sharing.py",
    "tests/timeline/exports/test_csv_table.py",
    "tests/timeline/exports/test_timelinejs.py",
    "tests/timeline/exports/test_web_annotation.py",
    "tests/timeline/operation/test_backups.py",  # moves to the other one by itself
    "tests/timeline/management/test_check_timeline.py::test_each_harm",
    "tests/timeline/models/test_migrations.py",
    "tests/timeline/management/test_serve.py",  # proofs/test_crowd.py migrates, loads and serves on both
    "tests/timeline/pages/test_corrections.py",
    "tests/timeline/pages/test_in_full.py",
    "tests/timeline/pages/test_site_address.py",
    "tests/timeline/pages/test_views_event.py",
)
