"""A published plan to FHIR R4: a PlanDefinition, an ActivityDefinition for each line, a Bundle of both."""
