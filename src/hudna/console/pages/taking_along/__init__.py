"""Lists to take along: as CSV for a spreadsheet, as lines of JSON for a program."""
