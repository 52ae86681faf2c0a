"""The generator's own documentation, made from its code so that it cannot fall behind."""
