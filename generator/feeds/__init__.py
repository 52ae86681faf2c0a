"""The library to what other programs read: data with its schema, FHIR, calendars."""
