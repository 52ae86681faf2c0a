"""The rule engine: a plan's own rules over a diary, day by day. Pure; the browser runs the same."""
