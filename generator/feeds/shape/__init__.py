"""The published shape of the data, version 1: from these models comes its JSON Schema.

A promise: in version 1 fields are only added. None is renamed, taken away, or given another meaning.
"""
