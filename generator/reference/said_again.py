"""How a line finds the line above that it says again, for the language reference."""

AGAIN = """## Which line is said again

A stage with `as` says lines of the other again, and so does a stage below a plan, a session below a stage, and a line \
of `if`. One rule finds the line:

1. **By its `id`.** A line, bouts or a circuit with an `id` take the place of what has this `id` above. If nothing has it, \
they are added. `{do: none, id: cycling}` takes away.
2. **Without an `id`, by what it is**, where exactly one fits: an exercise by its name (and by its `when`, if the name \
stands there twice), the bouts that stand free by being bouts, a whole row of them at once, and a circuit or a choice by an \
exercise of it or by its bouts.
3. **Where several fit, `check` refuses the line** and names them: only you know which one you mean. Rows of bouts with \
another line between them are several.

A circuit that is said again is replaced whole. A line that is said again alone stays in its circuit.

```yaml
week 1:
  do:
    - {do: walk 10 min, id: walking}
    - {do: cycle 15 min, id: cycling}
week 2:
  as: week 1
  do:
    - {do: cycle 20 min, id: cycling}             # takes the place of the 15 min
    - {do: 10 x run 100 meters, id: run-throughs} # is added; the walk stays
```

What `not yet`, `wear`, `watch` and `optional` of the other stage say holds at the copy too, and its own adds up with it: \
nothing that must not be done yet is given up without a word. What is said for some weeks (`{running: weeks 1-4}`) holds in \
those weeks only, so a copy after them doesn't have it. `{boot: none}` takes one thing away, and `none` first in the list \
takes away all: `wear: [none, sleeve]`. A brace locked one way above and another way here, or no brace, can't both hold: \
`check` asks which one you mean."""
