"""Numbers and times: their bounds and ranges, days, hours and periods; shared by the languages."""
