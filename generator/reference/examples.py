"""A key to an example of its value, where the model gives none; in YAML, as the model's own are."""

from __future__ import annotations

EXAMPLES: dict[str, str] = {
    "id": "calf-raise",
    "title": "Calf raise",
    "review": "{status: reviewed, by: 'Ada Byron, physical therapist', on: 2026-11-25, due: 2027-11-25}",
    "sources": "[opinion]",
    "source": "opinion",
    "summary": "You rise on your toes to make the calf strong.",
    "also": "[heel raise]",
    "note": "Slow is fine.",
    # Exercises
    "trains": "[calf]",
    "equipment": "[a step]",
    "set-up": "[Stand on the edge of a step.]",
    "steps": "[Rise on your toes., Lower your heels slowly.]",
    "cues": "[Knees straight.]",
    "errors": "{The heels roll out: Press through the big toe.}",
    "easier": "[Use both legs.]",
    "harder": "['Use one leg: [one-leg calf raise](exercise:single-leg-calf-raise).']",
    "if it hurts": "Make the movement smaller. Then follow the pain rule of your plan.",
    # Questions and guides
    "tags": "[pain, shin]",
    "answer": "Often yes. Sore all along the shin is one thing, sore in one spot is another.",
    "more": "'### What to do this week'",
    "see someone": "[night-pain]",
    "sure": "Fairly sure; the advice comes from one review.",
    # Conditions
    "first": "Cut speed, hills and hops first. They load the tendon most.",
    "run": "Often yes, if the pain stays within the limits below.",
    "choose": "Take the one at home if you have no gym.",
    "feels": "[Stiff first steps in the morning.]",
    "takes": "{Until daily life doesn't hurt: {time: 3-12 months, source: opinion}}",
    "helps": "{Calf loading: {sure: opinion, says: It makes the tendon stronger., source: opinion}}",
    "does not help": "{Stretching: {sure: opinion, says: It presses on the sore spot., source: opinion}}",
    "not known": "[No trial has looked at runners alone.]",
    # Tests and trackers
    "when": "Take it warm, and not on the day after a hard session.",
    "items": (
        "{balance: {title: Balance, measure: seconds, side: each, shows: How steady you stand.,"
        " how: [Stand on one leg.], pass when: balance >= ___ s each side, if not yet: Practice it.,"
        " source: opinion}}"
    ),
    "exercise": "calf-raise",
    "shows": "How strong your calf is.",
    "how": "[Stand on one leg., Rise on your toes.]",
    "pass when": "single-leg-calf-raise >= ___ each side",
    "if not yet": "Work on the [calf raise](exercise:calf-raise).",
    "then": "Go on to the [walking plan](plan:walking-8-week).",
    "fields": "{pain: {title: Pain, scale: 0-10}}",
    "tells": "{pain > 3: Look at the pain rule of your plan.}",
    "scale": "0-10",
    "low": "no pain",
    "high": "the worst you can think of",
    "unit": "km",
    "text": "'yes'",
    # References and tags
    "authors": "Rambaud and others",
    "where": "British Journal of Sports Medicine 52:1437",
    "doi": "10.1136/bjsports-2017-098602",
    "url": "https://example.org/plan.pdf",
    "says": "The middle start date for running was 12 weeks after surgery.",
    "hint": "shin splints, calf strain",
    # The house's words
    "sentence": "it hurts at night",
    "why": "It may be a stress fracture.",
    "instead": "See a doctor first.",
    "grades": "[none, trace, more]",
    "ask": "Did you limp?",
    "yes": "you limp",
    "no": "no limp",
    "green": "pain during <= 2",
    "amber": "pain during 3-5",
    "red": "pain during > 5",
    "carry on": "Go on as planned.",
    "hold": "Add nothing.",
    "stop": "Stop for today.",
}
