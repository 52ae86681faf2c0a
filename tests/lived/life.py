"""A drawn plan and a diary to what each day leads to, as the reference says it: slowly, from the values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lived.drawn import Told
from lived.truths import Lived, Now, Truth, colour, with_morning
from lived.values import Cond, Level, Plan, Rule, keys, ways, within

GAP_BACK, GAP_RESTART, BREAKS = 14, 28, 3
BACK, SEE = ((2, 28),), ((2, 14), (3, 28))
"""Sessions in the red, in so many days, that cost a stage; and after which a person is asked."""
OVER = ("back", "back sessions", "to", "restart", "repeat", "rest", "rest until")
"""What is over once it has been done."""
LESS = ("reduce load by 10 %",)
URGENT = ("", "clinician", "physio", "surgeon", "doctor")


@dataclass
class Says:
    """What a day is told as."""

    verdict: str
    colour: str
    stage: int


@dataclass
class Joined:
    """What the rules that spoke ask for together: the most careful of each."""

    stop: bool = False
    who: str = ""
    move: int = 0
    back: int = 0
    rest: int = 0
    until: list[Cond] = field(default_factory=list)
    repeat: bool = False
    less: bool = False
    rise: bool = False

    @property
    def holds(self) -> bool:
        back = self.move or self.back or self.repeat
        return bool(self.stop or self.who or back or self.rest or self.until or self.less)


Way = tuple[Rule, tuple[Cond, ...]]
"""A rule, and what makes it true together."""


@dataclass
class Life:
    """Where a runner stands, and all that they have lived."""

    plan: Plan
    stage: int = 1
    entered: int = 0
    begun: bool = False
    """Whether there has been a session on its day at the stage, or one that moved on to it."""
    stay: int = 0
    visit: int = 0
    done: int = 0
    green: int = 0
    clean: int = 10**6
    unsettled: bool = False
    ready: bool = False
    free: int = 0
    until: list[Cond] = field(default_factory=list)
    until_from: int = -1
    reds: list[int] = field(default_factory=list)
    rises: list[int] = field(default_factory=lambda: [0])
    last: int | None = None
    gap: int = 0
    top: int = 1
    breaks: int = 0
    """Breaks that cost a stage since the highest one was reached, or a person has looked."""
    kept: int = -1
    """The last day on which something was told and the plan let the runner do no session."""
    waiting: str = ""
    over: bool = False
    open: set[int] = field(default_factory=set)
    days: list[Lived] = field(default_factory=list)
    held: set[Way] = field(default_factory=set)
    """Rules that have held the runner back on a day without a session, since the last one."""
    silent: set[Way] = field(default_factory=set)
    """Rules that have spoken, each by a way in which it is true."""
    spent: set[Way] = field(default_factory=set)
    """Those of which only what is less is still heard."""
    log: list[tuple[int, dict[str, Any]]] = field(default_factory=list)

    @property
    def level(self) -> Level:
        return self.plan.levels[self.stage - 1]

    @property
    def criteria(self) -> tuple[Cond, ...]:
        asked = self.plan.progress if self.level.progress is None else self.level.progress
        return tuple(map(_plain, asked))

    @property
    def planned(self) -> int:
        return self.level.sessions or 1

    @property
    def least(self) -> int:
        """Days that the stage lasts at least: its own, or the house's where it only names criteria."""
        counts = any(one[0] == "done" for c in self.criteria for one in within(c))
        alone = not (self.level.sessions or self.level.days or self.plan.rises or counts)
        return max(self.level.days, self.plan.shortest if alone and self.criteria else 0)

    def live(self, told: Told) -> Says:
        """One day."""
        said = dict(told.said)
        self.log.append((told.number, said))
        sign = said.get("night-pain") is True
        if self.over:
            return self._says("see" if sign else "finish")
        if self.waiting and not told.person:
            self.days.append(Lived(told.number, said, False, self.stay, visit=self.visit))
            if sign and URGENT.index(self.waiting) < URGENT.index("doctor"):
                self.waiting = "doctor"
            return self._says("see" if sign else "wait")
        self.days.append(Lived(told.number, said, False, self.stay, visit=self.visit))
        if told.person:
            self.waiting, self.reds, self.breaks = "", [], 0
            known = self._kept(self.log[:-1])
            self.silent |= {(one, way) for one in self._holding() for way in _true_ways(one, known)}
        self.silent = {one for one in self.silent if not self._is_anew(one, said)}
        self.spent = {one for one in self.spent if not self._is_anew(one, said)}
        says = self._sign(told) if sign else self._day(told)
        self.days[-1].session = told.done is not None and not sign
        return says

    def _holding(self) -> list[Rule]:
        return [one for one in self.plan.rules if one.acts[0][0] not in ("progress", "check-up", "asks")]

    def _kept(self, log: list[tuple[int, dict[str, Any]]]) -> Now:
        """What is true without any answer of today."""
        return replace(self._now(), log=log, kept=True)

    def _is_anew(self, silent: Way, said: dict[str, Any]) -> bool:
        """Whether a rule is heard again by a way that has spoken: an answer of it is given anew, or it isn't
        true any more."""
        names = {key.split(" ")[0] for one in silent[1] for key in keys(one)}
        answered = any(key.split(" ")[0] in names for key in said)
        return answered or any(self._now().truth(one, back=True) is False for one in silent[1])

    def _says(self, verdict: str, colour_: str = "") -> Says:
        return Says(verdict, colour_, len(self.plan.levels) + 1 if self.over else self.stage)

    def _now(self, more: int = 0) -> Now:
        bands = with_morning(self.plan.pain)
        return Now(self.days, bands, self._from(), self.done + more, self.log)

    def _from(self) -> int:
        """The stage's first day; today, where it isn't begun."""
        return self.entered if self.begun else max(self.entered, self.days[-1].number)

    def _sign(self, told: Told) -> Says:
        self.waiting, self.green = "doctor", 0
        if told.done is not None:
            self.free = max(self.free, told.number + self.plan.between)
            self._first(self.free)
            self.ready, self.last = False, told.number
            self.held = set()
            if colour(self._now()) == "red":
                self.unsettled, self.clean = True, 0
        return self._says("see")

    def _day(self, told: Told) -> Says:
        before = self._break(told.number)
        risen = self._risen(told.number)
        if risen and self.over:
            return self._says("finish")
        if told.done is not None:
            return self._session(told)
        fired = self._fired(self._now(), session=False) if told.said else Joined()
        if fired.who:
            self.waiting = fired.who
            return self._says("see")
        rests = self._held_back() if told.said else Joined()
        if self.last is not None and told.said and (self._owed() or self._waits()[0]):
            self.kept, self.gap = told.number, 0
        if rests.holds:
            verdict = self._act(rests, self.days[-1], told.number)
            self.days[-1].visit = self.visit
            if self.last is not None and self.until:
                self.kept, self.gap = told.number, 0
            return self._says(verdict)
        return self._says(before or ("progress" if risen else "quiet"))

    def _held_back(self) -> Joined:
        """What rules ask for by what is told on a day without a session: all, or once more their rest."""
        found, now = Joined(), self._now()
        for rule in self._holding():
            true = {(rule, way) for way in _true_ways(rule, now)} - self.silent
            told = {one for one in true if self._is_told(one[1])}
            alone = told <= self.held
            acts = tuple(act for act in rule.acts if act[0] in ("rest", "rest until") or not alone)
            if told and acts and acts != (("stop",),):
                self._join(found, replace(rule, acts=acts))
                self.held |= told
                if not alone:
                    self._silence(now, [rule])
        found.stop = False
        return found

    def _is_told(self, way: tuple[Cond, ...]) -> bool:
        names = {key.split(" ")[0] for one in way for key in keys(one)}
        return any(key.split(" ")[0] in names for key in self.days[-1].said)

    def _break(self, today: int) -> str:
        """After two weeks without a session, a stage back; after each more another, or from the start."""
        if self.last is None:
            return ""
        since = max(self.free - 1 if self.free - self.last > 7 else self.last, self.kept)
        weeks = min(today - since, GAP_RESTART) // 7
        limit = 7 * weeks if weeks >= GAP_BACK // 7 else 0
        if self.gap >= limit:
            return ""
        self.breaks += self.gap == 0
        far = weeks - (self.gap or GAP_BACK - 7) // 7
        self._enter(1 if limit == GAP_RESTART else max(1, self.stage - far), today)
        self.days[-1].visit, self.gap = self.visit, limit
        return "restart" if limit == GAP_RESTART else "back"

    def _enter(self, stage: int, day: int) -> None:
        # A gate behind a runner who goes back is asked again at its stage.
        self.open = self.open if stage > self.stage else {one for one in self.open if one <= stage}
        self.stage, self.begun, self.visit = stage, False, self.visit + 1
        self.entered = max(day, self.last + 1 if self.last is not None else day)
        self.free = max(self.free, self.entered) if self.entered > day else self.free
        self._anew()

    def _anew(self) -> None:
        """A stage's counts from nothing."""
        self.stay += 1
        self.done, self.green, self.ready = 0, 0, False

    def _time(self, day: int) -> bool:
        """Whether the stage's time is over on that day, and the cap on levels has room."""
        if day - self.entered < self.least:
            return False
        cap = self.plan.rises
        if self.stage == len(self.plan.levels) or cap is None:
            return True
        return sum(day - one < cap[1] for one in self.rises) < cap[0]

    def _days_left(self) -> int:
        """The first day on which what only waits for days is true."""
        asked = [self.entered + one[1] for one in self.criteria if one[0] == "stage days"]
        return max(asked, default=0)

    def _gate(self, stage: int) -> tuple[Cond, ...]:
        levels = self.plan.levels
        return () if stage > len(levels) or stage in self.open else levels[stage - 1].enter

    def _risen(self, today: int) -> bool:
        """A rise that was earned before, on the first day that allows it."""
        if not self.ready or not self._time(today) or today < self._days_left():
            return False
        said = self.days[-1].said
        before = {k: v for k, v in said.items() if not k.startswith("pain ") or k == "pain before"}
        self.days[-1].said = before
        shut = _all_true(replace(self._now(), ahead=True), self._gate(self.stage + 1))
        self.days[-1].said = said
        if shut is not True:
            return False
        self._rise(today, today)
        return True

    def _rise(self, today: int, begins: int) -> None:
        if self.stage == len(self.plan.levels):
            self.over = True
            return
        least = max(self.entered + self.least, 0 if self.last is None else self.last + 1)
        self._enter(self.stage + 1, max(today, least))
        # Only a session begins a stage: the one that leads to it, or else the first one there.
        self.begun = today == self.last
        self.rises = [*(one for one in self.rises if today - one < 28), begins]
        self.open.add(self.stage)
        if self.stage > self.top:
            self.top, self.breaks = self.stage, 0
        if begins <= today:
            self.days[-1].stay, self.days[-1].visit = self.stay, self.visit

    def _fired(self, now: Now, session: bool = True) -> Joined:
        found = Joined()
        for rule in self.plan.rules:
            holds = not any(act == ("progress",) for act in rule.acts)
            true = [(rule, way) for way in _true_ways(rule, now, holds)]
            heard = [one for one in true if one not in self.silent]
            if any(one not in self.spent for one in heard):
                self._join(found, rule)
            elif heard:
                self._join(found, replace(rule, acts=(LESS,)))
        if found.holds:
            found.rise = False
        return found

    def _join(self, found: Joined, rule: Rule) -> None:
        for act in rule.acts:
            match act:
                case ("back", number):
                    to = max(1, self.stage - number)
                    found.move = min(found.move or to, to)
                case ("back sessions", number):
                    found.back = max(found.back, number)
                case ("rest", number):
                    found.rest = max(found.rest, number)
                case ("rest until", one):
                    found.until.append(one)
                case ("to", _) | ("restart",):
                    found.move = 1
                case ("reduce load by 10 %",):
                    found.less = True
                case ("repeat",):
                    found.repeat = True
                case ("stop",):
                    found.stop = True
                case ("see", who):
                    found.who = max(found.who, who, key=URGENT.index)
                case ("progress",):
                    found.rise = True

    def _owed(self) -> bool:
        return any(not self._is_over(one) for one in self.until)

    def _is_over(self, c: Cond) -> bool:
        """Whether a rest is over: today, or on a day since the last session."""
        now = self._now()
        known = now.truth(c, back=False)
        if known is not None or c[0] != "for":
            return known is True
        return False

    def _waits(self) -> tuple[bool, bool]:
        """Whether what the stage waits for is known not to be so, and whether some of today's is not told."""
        if self.stage in self.open:
            return False, False
        gate = [*self.plan.enter, *self.plan.levels[self.stage - 1].enter]
        known = [(c, self._now().truth(c, back=False)) for c in gate]
        asks = any(now is None and self._asks(c) for c, now in known)
        return any(now is False for _, now in known), asks

    def _asks(self, c: Cond) -> bool:
        """Whether a gate asks something of today: a sign or a pain; or the way that is left, once another
        was denied."""
        now = self._now()
        if c[0] in ("and", "or", "two"):
            denied = c[0] != "and" and any(now.truth(part, back=False) is False for part in c[1:])
            return any(self._asks(part) or (denied and now.truth(part, back=False) is None) for part in c[1:])
        if c[0] == "not":
            return any(
                now.truth(one, back=True) is None
                for one in within(c)
                if one[0] in ("pain", "sign", "twice", "for")
            )
        return now.truth(c, back=False) is None and any(one[0] in ("pain", "sign") for one in within(c))

    def _session(self, told: Told) -> Says:
        today = told.number
        day = self.days[-1]
        day.session, day.stay, day.visit = True, self.stay, self.visit
        shut, asks = self._waits()
        early = shut or today < self.free or self._owed()
        day.counts = bool(told.done) and not early and not asks
        if not early and not asks:
            self.entered, self.begun = self._from(), True
        now = self._now(int(day.counts))
        day.colour = colour(now)
        red = day.colour == "red"
        fired, progress = self._fired(now), self._progress(now)
        self.done += day.counts and not red
        self.green = self.green + day.counts if day.colour == "green" else 0
        self.unsettled = red or (self.unsettled and self.green < self.plan.after_red)
        self.reds = [one for one in self.reds if today - one < 28] + ([today] if red else [])
        self.clean = 0 if red else self.clean + 1
        self.ready, self.gap = False, 0
        self._first(max(self.free, self.entered) if early else today)
        self.free = max(self.free, self.entered, today + self.plan.between)
        self.last = today
        self.until = [one for one in self.until if not self._is_over(one)] if early else []
        self.held = set()
        if not early and not asks:
            self.open.add(self.stage)
        if red:
            self._flares(fired, today)
        if self.breaks >= BREAKS:
            fired.who, fired.rise = max(fired.who, "clinician", key=URGENT.index), False
        verdict = self._close(fired, progress, day, now, today)
        if shut and verdict in ("carry on", "ask"):
            verdict = "too soon"
        elif asks and verdict == "carry on":
            verdict = "ask"
        elif early and not asks and (verdict, day.colour) == ("carry on", "green"):
            verdict = "too soon"
        return self._says(verdict, day.colour)

    def _first(self, day: int) -> None:
        """A level that was only to begin does so on that day."""
        if self.rises and (self.last is None or self.last < self.rises[-1]):
            self.rises[-1] = max(self.rises[-1], day)

    def _flares(self, fired: Joined, today: int) -> None:
        """Pain above the limit that comes back costs a stage, and then needs a person."""

        def often(windows: tuple[tuple[int, int], ...]) -> bool:
            return any(sum(today - one < span for one in self.reds) >= least for least, span in windows)

        if often(SEE):
            fired.stop, fired.who = True, max(fired.who, "physio", key=URGENT.index)
        elif often(BACK):
            to = max(1, self.stage - 1)
            fired.stop, fired.move = True, min(fired.move or to, to)
        fired.rise = fired.rise and not fired.holds

    def _progress(self, now: Now) -> Truth:
        """Whether all criteria are true but for what only days are missing to."""
        return _all_true(now, [*self._met(now)])

    def _met(self, now: Now) -> Iterator[Cond]:
        """What must be met: the criteria, and those of a rule unless it is known not to be true."""
        for rule in self.plan.rules:
            if rule.acts[0][0] == "asks" and now.truth(rule.when, back=True) is not False:
                yield from rule.acts[0][1:]
        yield from (c for c in self.criteria if c[0] != "stage days")

    def _close(self, fired: Joined, progress: Truth, day: Lived, now: Now, today: int) -> str:
        if fired.holds:
            self._silence(now, self.plan.rules)
            return self._act(fired, day, today)
        if day.colour in ("red", "unknown"):
            return "hold" if day.colour == "red" else "ask"
        counts_itself = any(one[0] == "done" for c in self.criteria for one in within(c))
        enough = self.done >= self.planned or (counts_itself)
        settled = enough and self.clean >= self.planned and self.green > 0 and not self.unsettled
        if not day.counts or not settled or (progress is not True and not fired.rise):
            return self._not_yet(progress, settled, day, now, today)
        # What was earned stays so until the next stage lets the runner in.
        self.ready = True
        if self.stage < len(self.plan.levels):
            ahead = replace(now, ahead=True)
            gate = _all_true(ahead, self._gate(self.stage + 1))
            if gate is not True:
                return "ask" if gate is None or self._unknown(ahead) else "carry on"
        return self._move(fired, today)

    def _silence(self, now: Now, rules: Iterable[Rule]) -> None:
        """A rule that has led back or to a rest is silent where what it was true by stays so."""
        kept = replace(now, kept=True)
        for rule in rules:
            led = any(act[0] in OVER for act in rule.acts)
            for way in set(_true_ways(rule, now)) & set(_true_ways(rule, kept)):
                counts = all(one[0] in ("done", "stage days") for one in way)
                if led or (LESS in rule.acts and counts):
                    # A test asks for less until it is done anew, whatever is done besides.
                    (self.spent if LESS in rule.acts and not counts else self.silent).add((rule, way))

    def _unknown(self, now: Now) -> bool:
        asked = (part for c in self._gate(self.stage + 1) for part in _parts(c))
        return any(now.truth(c, back=False, own=True) is None for c in asked)

    def _move(self, fired: Joined, today: int) -> str:
        waits = 0 if fired.rise else self._days_left()
        waits = waits if waits > today else 0
        begins = today + self.plan.between
        later = max(begins, waits, self.free if self.stage == len(self.plan.levels) else 0)
        if not self._time(later) or waits:
            return "carry on"
        self._rise(today, begins)
        return "finish" if self.over else "progress"

    def _not_yet(self, progress: Truth, settled: bool, day: Lived, now: Now, today: int) -> str:
        up = bool(self.level.days) and today - self.entered + 1 >= self.level.days
        up = up or (
            bool(self.level.sessions) and self.done >= max([self.planned, *map(_fewest, self.criteria)])
        )
        if settled and up and progress is False:
            return self._otherwise(day, now, today)
        return "ask" if settled and progress is None else "carry on"

    def _otherwise(self, day: Lived, now: Now, today: int) -> str:
        """When the time is up. Where only sessions are missing, they are done first."""
        act = self.plan.otherwise
        false = [c for c in self._met(now) if now.truth(c, False, own=True) is False]
        if act == ("repeat",) and false and all(c[0] == "done" for c in false):
            return "carry on"
        found = Joined()
        self._join(found, Rule(("sign", "limp", True), (act,)))
        return self._act(found, day, today)

    def _act(self, fired: Joined, day: Lived, today: int) -> str:
        if fired.rest:
            self.free = max(self.free, today + fired.rest + 1)
        stood, sessions = self.stage, 0
        if fired.move:
            self._enter(fired.move, today)
        elif fired.back:
            sessions = self._back(fired, day, today)
        elif fired.repeat:
            self._anew()
        self.until = [*self.until, *fired.until]
        self.waiting, self.ready = fired.who, False
        if fired.who:
            return "see"
        if self.stage != stood:
            return "back"
        if fired.repeat or fired.move or sessions < 0:
            return "repeat"
        return "stop" if fired.stop else "rest" if fired.rest or fired.until else "hold"

    def _back(self, fired: Joined, day: Lived, today: int) -> int:
        """So many sessions back from today's; less than 0 where the stage begins again."""
        left = self.done - (day.counts and day.colour != "red") - fired.back
        stage = self.stage
        while left < 0 and stage > 1:
            stage -= 1
            left += self._length(stage)
        if stage != self.stage:
            self._enter(stage, today)
            self.done = max(0, left)
            return 0
        if left >= 0 and not fired.repeat:
            self.done = left
            return 0
        self._anew()
        return -1

    def _length(self, stage: int) -> int:
        level = self.plan.levels[stage - 1]
        asked = self.plan.progress if level.progress is None else level.progress
        counts = [one[1] for c in asked for one in within(c) if one[0] == "done"]
        return max([level.sessions or 1, *counts])


def _plain(c: Cond) -> Cond:
    """Without saying that it isn't so that it isn't so."""
    return _plain(c[1][1]) if c[0] == "not" and c[1][0] == "not" else c


def _parts(c: Cond) -> Iterator[Cond]:
    """What must be true for it, each by itself."""
    if c[0] != "and":
        yield c
    for part in c[1:] if c[0] == "and" else ():
        yield from _parts(part)


def _all_true(now: Now, conditions: tuple[Cond, ...] | list[Cond]) -> Truth:
    known = [now.truth(c, back=False, own=True) for c in conditions]
    return False if False in known else None if None in known else True


def lives(plan: Plan, diary: tuple[Told, ...]) -> Iterator[Says]:
    """What each day is told as."""
    life = Life(plan)
    for told in diary:
        yield life.live(told)


def _fewest(c: Cond) -> int:
    """Sessions before which it can't be true: those it counts, or a row of them."""
    match c:
        case ("done", number):
            return int(number)
        case ("twice", inner):
            return _fewest(inner) + 1
        case ("for", inner, number, "sessions"):
            return _fewest(inner) + int(number) - 1
    return max((_fewest(part) for part in c[1:] if isinstance(part, tuple)), default=1)


def _true_ways(rule: Rule, now: Now, back: bool = True) -> list[tuple[Cond, ...]]:
    """The ways in which it is true."""
    return [way for way in ways(rule.when) if all(now.truth(one, back) for one in way)]
