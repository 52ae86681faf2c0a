"""One address for each kind of page: the address contract, opened."""

PAGES = {
    "home": "",
    "my": "my/",
    "handover": "handover/",
    "booklet": "plans/run-walk-8-week/booklet/",
    "compare": "compare/",
    "go": "go/",
    "conditions": "conditions/",
    "condition": "conditions/achilles-midportion/",
    "condition-person": "conditions/high-risk-bone/",
    "plans": "plans/",
    "plan": "plans/run-walk-8-week/",
    "plan-words": "plans/strength-before-running/",
    "stage": "plans/run-walk-8-week/weeks-1-2/",
    "stage-strength": "plans/strength-before-running/loaded/",
    "stage-hops": "plans/plyometrics/phase-4/",
    "stage-walk": "plans/walking-8-week/weeks-7-8/",
    "exercises": "exercises/",
    "exercise": "exercises/single-leg-calf-raise/",
    "tests": "tests/",
    "test": "tests/strength-benchmarks/",
    "test-yes-no": "tests/pain-free-daily-life/",
    "questions": "questions/",
    "question": "questions/can-i-run-with-shin-splints/",
    "guides": "guides/",
    "guide": "guides/run-walk/",
    "track": "track/",
    "evidence": "evidence/",
    "evidence-topic": "evidence/achilles-midportion/",
    "glossary": "glossary/",
    "clinicians": "clinicians/",
    "prescribe": "clinicians/prescribe/",
    "data": "clinicians/data/",
    "reviews": "clinicians/reviews/",
    "stop": "stop/",
    "docs": "docs/",
    "doc-language": "docs/language/",
    "doc-command-line": "docs/command-line/",
    "doc-authoring": "docs/authoring/",
    "doc-publishing": "docs/publishing/",
    "doc-privacy": "docs/privacy/",
    "missing": "404.html",
}

LONG = "doc-language"
"""A reference with hundreds of tables of one make. What is asked of each cell is asked of it once; elsewhere
the other pages of documentation stand for it."""

SHORT = {name: address for name, address in PAGES.items() if name != LONG}
