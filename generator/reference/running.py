"""How a plan runs, day by day: what its windows count from, who may begin, when a stage is left, how it ends."""

RUNNING = """What the pages promise is what the engine does, in `simulate` and on a reader's phone.

**Day zero.** A window (`weeks 3-4`, `day 5`, `months 2-3`) counts from the day that `starts` names: the plan's first \
day, or the surgery, injury or birth. A reader is asked for that date. Before a stage's window opens, a session is too \
soon and does not count; the reader is told the first day. So no stage of such a plan is for the time before \
the surgery: what is done before it is a plan of its own (`starts: plan start`), whose last stage says `progress when: 0 \
days since surgery` and `then:` with this plan's id. The same holds in every track, and for the window of a \
session or a line. A window says when a stage may begin. How long a reader stays there counts from the day they begin it, \
so that nobody skips what they haven't done: who arrives 6 weeks after a surgery begins with the first stage and has all \
of its days, unless `start at` leads further on. Who chooses to begin a plan of its own first day at week 5 \
has the weeks before behind them. In such a plan the first window of a track begins with the plan: where all of them \
begin later, nobody is told what to do until then, which is an error. Name the day that the weeks count from (`starts: \
surgery`), count them from 1, or write what comes before (`weeks 1-11: rest`). A group's window is that of its only stage. Of several, the first waits for its beginning, \
and what comes after the last, be it the end of the plan, for its end. Numbers of its stages that \
would lie before it count from the group's own first day: `day 1` in the group `week 2` is \
day 8 of the plan, as published tables mean it, and so is `week 1` in a group that `lasts: weeks 2-4`. `day 8` in `week 2` \
is day 8 too. Where the numbers count from is told at the stage, where that is a day of the plan: a group that comes \
after a stage of no fixed length counts from the day on which it is begun.

**What a window's numbers mean.** `week 3` is always the third week, days 14 to 20 from day zero, and `weeks 9-11` are \
the ninth to the eleventh, from day 56, whatever comes before them. `weeks 1-2` begin on day zero. After a surgery, \
injury or birth, a number that two windows share is a point in time: `weeks 2-4`, then `weeks 4-6`, change when 4 weeks \
are over. In such a plan, and in one with a range from 0 (`weeks 0-2`), the other ranges are read from edge to edge too: \
`weeks 2-6` is 28 days, from day 14. Not so a range that goes on where the window before ends: `week 1`, then `weeks \
2-4`, is from day 7. `weeks 12 or longer` is read in the same way: from day 77, as `weeks 12-24` is, and after `weeks \
10-12` from day 84, when 12 weeks are over; the page then says “from the end of week 12 on”. To begin once a time has \
passed, whatever the windows, write `enter when: 12 weeks since surgery`. A single `week 0` or `day 0` comes before week 1 or day 1, and a day 0 is a day of its own. No window \
opens before the one before it is over, unless that one says `or longer`: where two overlap as printed, the second has \
the days that are left, and one that has none left is an error. `sessions 5-8` is four sessions. \
Weeks of a line or of `wear` are read as those of its stage: at a stage that begins when a week is over (`weeks 2-6` \
from day 14), `weeks 3-5` begins when week 3 is over; at any other, `weeks 1-3` are the first three weeks, as `weeks \
0-3` are. A length (`2 \
weeks`, `6 sessions`) counts from the day the stage is begun, and no day with a session of the stage before is one of \
its days. A session that moves a runner on begins the next stage: the day after it is the first, or a later one where \
this stage's time is over then. Any other stage is begun with its first session that doesn't come too soon: the plan's \
first one, one that waited for its `enter when` or its window, one that a rule, a break or the end of a rest has led to. \
So who begins late has as many days in each stage as anybody else, and a day before on which something is only noted is \
none of them. A stage of rest has no session, so its time runs from its first day.

**What is only usual.** `lasts: usually weeks 3-6` or `usually 4 weeks` is told and holds nobody: it opens no stage \
and ends none, and its time is never up. The stage's criteria decide, so it must have some.

**What the calendar holds.** The days of the sessions if all goes well. Of a session of which nobody says how often it is done, the next one of each stage alone: other days would be made up. No stage begins before the times, the sessions \
and the days in a row have passed that its `enter when` and the criteria of the stage before it name. Signs, tests and \
people are taken as good on the first day, so a stage with such criteria and no length is as short as it may be, and its \
days say until when it goes on. Where it is the last one, its sessions are laid out for 400 days, with “no fixed end” in \
the title. A time \
that counts from another day than the plan does must be told: `revlanox calendar my-plan --start 2026-11-30 --day-of \
surgery 2026-09-01`. The page asks its reader for that day before the plan begins.

**On which days.** `on Mon and Thu` names weekdays. `on days 1 and 3` counts from the stage's first day: day 1 is the day it's begun, in each week of the stage anew, and a day that isn't named is a day of rest. Where sessions of a stage name days, each has its own, and the stage is trained on all of them. The calendar and the page keep to the days, and the planned sessions are as many as there are named days. The engine asks for no more days between two sessions than the closest two named days have, and lets nobody do more in a week. A session on another day still counts if it isn't too soon. One before its day doesn't count: its verdict is “It's too soon”, unless it hurt, a rule spoke or an answer is missing. In `simulate` day 0 is a Monday, because no date says otherwise. Stages `day 1`, `day 2` are a plan that prints its own days. The page, the calendar and the engine keep them: a day without a stage is a day of rest, and two runs on days that follow one another stay there, though the house has a day between two runs. `check` asks you to allow that (`times: consecutive days allowed`) or to explain it (`as printed: {rest: <why>}`), and refuses days for which the plan's own `times` leave no room. A run that is done again, because it hurt or a criterion isn't true, has the house's day before it.

**A line or a session for a part of its stage.** `lasts: weeks 1-2` names weeks of the plan, `lasts: 2 weeks` the first \
two of the stage. The sheet of a week has only what is done in it, and so have its boxes and the days of `simulate`; where \
one sheet or page is for several weeks, the line says *the first 2 weeks only*. `2 sessions` is told, and taken off no \
sheet. `when` and `enter when` of a line are told beside it for the reader to go by. None of the three moves a runner on or \
holds one back when a line says it.

**What the timer counts.** Each set, each side and each stated rest, in order; of a range its low end, of a range of sets \
or rounds the high one. `each side` is done left, then right, and 5 seconds to change sides are added, which the timer \
calls ours. `alternating each set` is one side a set, the left first; so is `alternating` of a hold. `alternating` of a \
time (`1 x 1 min alternating`) takes turns within it, and of repetitions from one to the next. Repetitions have no time of \
their own: the timer waits for a tap, unless a hold and a rest `between reps` are stated (`10 reps, hold 15 s, rest \
15-20 s between reps`). A circuit has one timer for all its rounds, and a box a set and round up to 10; where that is more \
than 200 steps, the timer counts one round. Where nobody knows how many sets or rounds there are, it counts one, which can \
be started again, and there is one box. What is done on each side may count once or twice in a stated total, of a line, a \
group, a session or a set; in one that says `240 s each side` it counts once, and so do its contacts. `show` prints the \
time under tension both ways.

**A session with days of its own.** `lasts`, `when` and `enter when` of a session hold it back. Before its window, or \
before a time that counts from the plan's start, its surgery or its stage (`enter when: 10 weeks since surgery`), it \
isn't due, and the reader is told the day on which it begins. What else it asks for is asked on each day with that \
session (`when: no limp`), or until it was true once (`enter when`). While it is false the session is too soon; while \
nobody has answered, it is asked and the session doesn't count yet. No day is promised for such a session. The \
calendar has it on the days that it would have without its condition, with `only if` and the condition in the title. It \
leaves it out on a day for which time or the day's other sessions already say no. No stage is laid out sooner because of \
it, and where sessions take turns, the event names the one that takes its place. A window that ends no sooner than its stage goes on to the stage's \
end, and where all sessions would be over before the stage is, so does the last of them.

**What a day's sessions say of it.** `run-today` is true on a day with a session that has a run in it, and `strength-today` \
on one with an exercise for which a load, reps in reserve or “to failure” is written: in whichever track, and in the same \
stage too, where the day names the sessions that were done (`session: [run, lift]`), or a stage has only one. A session \
asks it of the others of its day, never of itself. Where the plan doesn't know of any, such as strength training that is \
none of its own, the runner is asked, and their yes counts; `strength-today: no` doesn't take back a session that was done. \
Where the plan has such a session and the day names others, it knows that there was none and doesn't ask. A session with \
`when` that isn't true is passed by beside another of its stage: it doesn't count, and the other does.

**What counts as a session.** A day on which the stage's session is done counts as one. Where a stage has several sessions, those that load most count: runs; where nothing runs, hops; where nothing hops, heavy loads; else any of them. A line is a hop where its dose counts landings (`3 x 10 contacts`, `not stated contacts`), or where the page of its exercise says `purpose: hops`, has `landing control` under `trains` or shows a jump. Its name decides nothing; `check` asks about a name that sounds like a hop. A session counts on its own days alone. Before them the others fill up the stage, and they also count beside one that \
waits for something else than a day, because that may never come. The planned sessions are counted day by day in the \
same way; of a runner who begins on time and one who begins later, the fewer. So home exercises don't fill up a stage of runs: `4 sessions done`, `no limp for 3 sessions`, green sessions in a row and the planned sessions count days with a run, and there are as many planned as the most frequent run has. Kilometers, minutes and contacts add up from each session. Pain above the limit and what a rule asks are heard in each of them.

**How many sessions.** `3 per week` is at most 3 in any 7 days, `3 per 3 weeks` at most 3 in any 21, `2 full rest days \
per 2 weeks` at most 12 in any 14; a month has 30 days. A session that came too soon takes no place in them, so a runner \
who trains a little too often goes on counting. Days off follow every session that was done. Rates of several places add up (`2 per week in gym, 3 per 3 weeks in \
clinic` is 9 in 21 days). `at least 2 per week` has no most: the calendar and a made-up runner keep to 2, and more may be done. \
The same goes for `at most 2 full rest days per week` (5 a week) and `several times per week` (3, our reading). Rates hold across \
stages that say the same. A stage that says another number counts its own \
sessions alone, and its number ends with it.

**Several sessions of a stage.** Each has its own days off, its own most in a week and its own named days. Of two that load alike (run, hop or load heavily), the more days off of the two lie between them; of two that load otherwise, such as a run and heavy squats, the fewer days off of the two. What loads nothing may be done on any day that its own `times` allow. Sessions that are done in turn share their days in a week; `simulate`, the calendar and the page know whose turn it is. One that is done out of turn counts as the day's session, and the one that follows it is next. The same one again, before another had its turn, is too soon, unless the others wait for something other than a day. One that came too soon leaves the turn where it was; so does one that doesn't count, where all of them load alike. Those that all name their days and load alike are kept as one. A day's session is named, on the page with one tap and in a diary with `session: run` or `session: [run, home]`; `simulate` refuses a day that doesn't say it. A day that is kept without a name counts as each session that was due, so that all of them rest after it. If one of the day's sessions came too soon, the day counts as too soon; one that is passed by doesn't change the day.

**Made-up runners.** `simulate --runner perfect` has no pain at any time, and everything that a criterion asks is true on the first day it's asked. `average` has a so-so session each fourth time and one bad one, `flaring` a bad one each third time. Each trains on each day on which the plan lets them, a surgery or injury was 28 days before day 0, and other dates that a gate or a criterion asks for were long ago; a typical score it is compared with is no higher than theirs. Where a stage has several sessions, the line says which were done: those of that day, the next in turn, or each as often as its rate says.

**Who may begin.** `enter when` on the plan holds wherever a reader begins it, on a stage for that stage. A condition \
of time (`3 months since birth`) is waited for, and its date is asked for at the start. What is known not to be true \
holds the reader back: a session before it's true is too soon, which is its verdict. What was not answered does not, \
because the page has it as boxes to tick; but a sign or a pain is asked on the day itself (`no limp`), and no session \
counts until it has been answered well once. Of `no been-in-hospital or cleared by doctor`, the way that is left is asked \
of a runner who has answered no to the other. What counts sessions or days \
of a stage (`6 sessions done`, `no limp for 2 sessions`, `2 weeks in stage`) counts those of the stage before. Where a reader \
may begin there is none, so there it is refused. To move on to a \
stage, all of its `enter when` must be answered and true. `when` on a stage says for whom it is: others pass it by, in \
both directions, and where it isn't known the reader is asked.

**When a stage is left.** All of: its planned sessions are done (weeks x rate, both at the low end), its criteria are \
true, its time is over and the next window is open, the last session was green, and after a red one two green ones in \
a row. Amber never moves a reader on. Who has met every criterion at the end of the stage's time is told what else is missing: sessions \
(“you've done 22 of the 28 sessions that this stage needs”), or good ones in a row. The page says the sessions beside the targets. A dose's `pain at most 2 allowed` binds as well: a session that hurt more is \
amber, even where the pain rule still says carry on. Nobody is asked which exercise hurt, so of several such limits in \
a stage the highest counts, and only where every session of the stage has one. `otherwise` is asked when the time is up and a criterion is known to be false: after the days that the stage lasts, or after its last session where it `lasts: 3 sessions`, and never before its criteria can have come true: `twice in a row` needs two sessions, `4 sessions done` four. A stage of so many sessions that says no `otherwise` goes on until its criteria are true. Where only sessions are missing then and it says `repeat`, they are done first and none of them is counted again.

**A stage without an end.** Where a stage lasts `2 weeks or longer` (`at least 2 weeks` means the same) or `usually 4 weeks`, or doesn't say how long it lasts, its \
time is never up, and a runner who needs longer does nothing wrong. So `otherwise` isn't asked there, not even one from \
above. The stage's criteria and rules are heard as anywhere. Who gets no further is sent to a person in the end (see \
below). For a person or a way back at a time of your own, write a rule: `6 weeks in stage and limp: see physio`. `check` \
refuses an `otherwise` that no stage ever asks for, unless it only says `repeat`.

**A stage without `do` of its own** takes what is said above it: the `do` and `sessions` of the plan, its track or its \
group, and those of the stage that `as` names. What it says itself (`dose`, `times`, `squat: none`) is laid over them.

**A stage at which nothing is done** (no `do`, neither its own nor from above, or `do: rest`) is over by itself, at once \
or after its days: without days of its own, its reader passes it on the day they reach it. Where the next stage has \
an `enter when`, it lasts until that is true, however long: that is the way to wait before a plan begins. Nobody who \
waits there is told that they make no progress; say who is seen after a while: `if: {6 weeks in stage: see doctor}`. What is \
said above it of sessions (`times`, `progress when`, `otherwise`, `warm-up`, `cool-down`) isn't asked there and not told there. One of \
its own is refused; ask a criterion of the next stage as `enter when`.

**Sessions that must go well.** For `no limp for 3 sessions`, `twice in a row` and the like, only whole sessions \
count that didn't come too soon. One that was cut short or came too soon is none of the three, but what is felt in it is \
heard: it ends the row, and it feeds each rule that holds a runner back, such as `limp twice in a row: see physio`.

**Days that must go well.** `no limp for 2 days` is true on the second of two days on each of which the runner said no, \
with a session or without; `for 2 weeks` takes 14. A yes on one of the days makes it false. A day that wasn't told leaves it \
unknown, which moves nobody on: the runner is asked in the condition's own words whether they have had no limp for 2 days, \
and a diary may say so (`no limp for 2 days: yes`), but not against what was told on one of the days. For a stage's own criteria only days at the stage count; to repeat the stage forgets none of them. What the next stage asks for (`enter when`) is asked where a day before the stage would be needed. In a rule that \
holds a runner back (`soreness for 2 days: repeat`) up to 2 days that weren't told, between two sore ones, count as sore. \
`for 2 days`, `for 2 consecutive days`, `for 2 days in a row` and `on 2 consecutive days` are the same.

**A rest until something is true.** After `limp: rest until no limp for 2 days` a session is too soon until the runner has \
said no on 2 days since, with a session or without, and has not said yes after them. Where the rest says no number of days \
(`rest until no limp`), one no since is enough. Instead, the runner may say that it's so, in the condition's own words. A \
session that comes too soon doesn't end the rest. Neither does a break, a way back, or a person's go-ahead; what is told \
while the runner waits for that person counts. A rest that would count sessions (`rest until no limp for 2 sessions`, \
`rest until green`) is refused: there are none while the runner rests.

**Back to one stage again and again.** `back to this stage twice: see physio` counts how often an `if` or an `otherwise` \
has led back to the stage from a later one. It speaks on the day of the second way back, before the next session. To \
repeat a stage isn't a way back, and neither is a break or a `then`. On a plan or a group it is asked of each stage on \
its own. `back to this stage 3 times: see doctor` may stand beside it. After a person's go-ahead the count begins again, \
unless a higher one is still to come. It stands alone in `if` and only sends to a person: anything else is refused.

**A day without a session.** What is told on it is heard. A rule that names a person speaks at once. So does one that \
holds a runner back by what is told that day, `limp: back 1 stage and rest 2 days`: they go back and rest as after a \
session. Told again before the next session, it only asks for its rest: each day of rest would cost a stage. It only \
asks for its rest, too, where the day had a session in another track. A rule that an earlier test, a count or time makes \
true waits for the next session. A day without a session is none of `no limp for 3 sessions`, but it can be the second of \
`limp twice in a row` where that holds a runner back.

**How far `for` reaches.** `no limp and no swelling for 2 sessions` could be of both or of the swelling alone, so it's \
refused: write `(no limp and no swelling) for 2 sessions`, or `no limp and (no swelling for 2 sessions)`.

**Pain at one exercise.** A band under `pain:` is about the worst pain of the day: red ends the day, in every track. What \
one exercise is to do stands on its own line and acts on it alone: `if: {pain while plank > 0: skip plank}`. The day's pain is \
still told, and the bands still hold.

**Pain at one stage.** `pain:` at a stage, or at a group for all in it, replaces the plan's rule there, all of it: what carries on, what holds back, what stops, the next morning, and the words for each. `pain: {green: pain during <= 5, red: pain during > 5}` in phase 1 and `pain: {green: pain during <= 2, red: pain during > 2}` in phase 3 is what many sources say. A session is judged by the rule of the stage it was done at. How many sessions in the red cost a stage, or need a person, is counted over the whole plan, so a stage's rule can't have a `back after` of its own. A plan with such a stage names its one `site`: in a plan for any body part, the rule for the reader's injury may be stricter than the plan's.

**No rule is turned off.** A source may let people train on through any pain, or have no rule for a break. A plan can't say that no pain means stop, and none of our own rules can be turned off: what a plan may do is to set its own number in its place. Where the source has none, leave the key out, and say in a `note` what the source does.

**Colors in a condition.** `green`, `amber` and `red` are what the pain rule says of the session, from its answers: \
nobody is asked for a color, and a diary doesn't name one. A session is `green` where the rule's green is true and its \
amber and red are known to be false, and `amber` where red is known to be false. While an answer that could make it worse \
is missing, such as the next morning's pain, the color isn't known and the session is none of `green for 3 sessions`.

**A time that hasn't come.** Where all else is met and only days are missing to a criterion or to the next stage's \
`enter when` (`12 weeks since surgery`, `4 weeks in stage`), the runner hears on which day they can move on, and carries \
on until then. No stage is repeated for it and nobody is sent to a person. What can be answered before is asked for at \
once: of `[6 months since surgery, heel-raises >= 20]` the heel raises.

**More within a stage.** A rule that says `add` is told with each session that it holds for, also while the stage's time \
isn't over or an answer is still asked for. Once a stage is left, it isn't.

**A time that runs out.** `at most 12 weeks since surgery` is true until then and never after. It can say for whom a stage \
is (`when`), where to begin (`start at`), or what a rule answers. Alone as a criterion, or as what a later stage waits \
for, it would leave a slower runner without a way on, so `check` asks for a rule for them: `12 weeks since surgery: see \
physio`. How near sessions follow one another (`at most 2 days since last session`) is said with `times`.

**What nobody has written down.** A criterion `not stated`, `not seen` or `___` is neither true nor false. It never \
moves a reader on and never back. Once the stage's other criteria and the house's minimums are met, the reader is told \
that the source doesn't say when to move on, and is asked whether their physical therapist agrees. A yes counts on its \
own day and for that stage alone. A line `not stated: phase 2` in `start at` asks the same; a target `not stated` sends \
the reader to a physical therapist. Where only a part isn't written down, such as since when the 8 weeks count, the criterion \
is `not stated` alone and the rest stands in the `note`. `starts: not stated` counts from the reader's own first day, the latest that can \
be meant.

**A stage aside** (`aside: yes`), such as a flare week or a week of less, is off the path. Nobody moves on to it in the \
order of the file: `on to`, `back to`, `then` or `start at` leads there. It has criteria and sessions of its own, and \
when they are met it leads to its `then`, or else back to the stage that the runner came from, which begins anew. `back 1 \
stage` in it goes back from there. Stages aside come last in the file, have no place in the plan's time, and are not \
counted: `Level 2 of 4` stays so.

**How fast levels may follow.** `at most 2 levels per 7 days` counts days. A level begins with its first session that \
was due and that no stop sign ended. `at most 1 level per 2 sessions` counts \
sessions: each level takes 2 whole sessions within the pain limit, so that nobody moves up two sessions in a row, \
whatever the criteria count.

**A break.** After so many days without a session (the house's numbers below) a runner goes back a stage, after some \
days more another, and after a long time starts over. A stage of rest is no part of it, also as long as the stage \
after it may not be begun yet, nor is a rest of more than a week that the plan itself asks for, by a rule or by how \
often a session is: the days count from the end of that rest. While a `rest until` isn't over, or what the stage \
or each of its sessions waits for is told not to be so, each day of which the runner tells something is a day of such a \
rest. Days of which nothing is told are a break of their own. Who has had no session yet has no break either.

**Who gets no further.** After so many sessions without a higher stage (the house's numbers below) a runner is sent to \
a person, also where they came too soon. Within the window of a stage, or of a group at its last stage, such as \
`weeks 6-24`, nobody is sent: that long it may take. A runner whom 3 breaks have cost a stage, with no new stage in \
between, is sent to a person with the next session, within a window too.

**Back to last green stage** leads to the nearest earlier stage that this runner has left, which nobody does before \
its last session was green. Stages they passed over are none. Who has left none goes back 1 stage.

**Back so many stages.** `back 1 stage` leads to the nearest earlier stage of the track in which something is trained, also \
out of a group: the page of the group's first stage says where to. `back 1 level` stays in the group. At its first stage, \
that stage begins again. `back 1 phase` leads to the first stage of the group before. A stage in no group takes *level* \
for *stage*. At the first stage of all, each of them begins it again.

**Back so many sessions.** `back 1 session` counts from today's: after the third session of a stage, the second is done \
again. From the first it leads to the last session of the stage before, whose time begins anew; how many that stage has is \
what was planned, or what its criteria count. From the plan's very first session it begins the stage again.

**Tracks.** A plan with `tracks:` has rows of stages that run beside one another, and a runner is in one stage of each \
at the same time. `enter when` on the plan opens each of them. Each track counts its own sessions, days and windows, moves on and goes back by its own criteria, and \
ends with its own last stage; the plan has ended when all have. A day with a session counts for the tracks that it names (`session: \
hop`), or for each that had one due and whose `when` is so; where none had, it came too soon. The day's pain and answers are heard in \
each. A red \
session in one holds all of them: none moves on that day, and none goes on before its rest is over. Whom one of them sends to a person waits in all of \
them for the go-ahead. Stages are numbered within their track: "Hop, stage 1 of 4".

**A plan's length.** `lasts` of a plan tells a reader what to expect. It holds nobody and ends nothing: stages have \
their own. `check` warns where the stages' lengths add up to more, or are sure to end sooner.

**A rule of a stage** is its own: it is heard there once, whatever another stage's rule with the same condition has \
said. One that is written above several stages is one rule, and silent in all of them.

**A rule that has spoken.** What was tested or told on an earlier day still holds, and a rule can be true by that alone: \
`single-leg-calf-raise < 10: see physio`. After a person's go-ahead it stays silent until one of its answers is given \
anew. So does such a rule once it has led back, repeated the stage, or asked for a rest; what it asks for less besides, \
`back 1 stage and reduce load by 10 %`, goes on until then, as it would in a rule of its own. Each way in which *or*, \
or `any 2 of`, makes a rule true is silent by itself, as if it stood in a rule of its own: in `single-leg-calf-raise < 10 or \
4 weeks in stage: back 1 stage`, the old test is not heard again because the weeks have passed, nor are they missed because \
of it. What is counted, `12 sessions \
done: see clinician`, and time that has passed, `3 weeks in stage: see clinician`, only grow: such a rule is silent in the \
same way until it isn't true any more, because the count has begun again, at the next stage or at this one. \
*see* ends training until a person's go-ahead, in each track; with *carry on* before it, it is a check-up that holds nobody back \
and is told once, until its answers are given anew: `4 weeks since surgery: carry on and see clinician`; those of a color, \
`red: carry on and see physio`, are what its bands ask for. A rule that only tells something, `hip-drop: carry on and note "shorter steps"` or *not stated*, is told on each day on which it is true: beside a rise, a wait or pain above the limit, and on a day without a session as well.

**How a plan ends.** With its last stage, or where `then` or *on to* names another plan. On each later day the runner \
hears that it's over, and which plan they went on to; a rule, or `start at`, that led there has finished nothing. A last stage that says `or \
longer` and has no criteria (`weeks 11 or longer`, `weeks 9-12 or longer`), and `ends: never`, stay open until the reader ends \
the plan. A rule of time (`2 weeks since \
plan start: see clinician`) is told until a person's go-ahead.

**What holds where nothing is said.** The general pain rule (`pain: not stated` says so on the page). Of it, what it says \
of the next morning also holds beside a plan's own bands that name no such time (`next morning`, `next day`, `within \
24 h`): above 5 is red, more than before the session is amber. The page calls it our rule; bands that name one stand alone. \
What follows pain that comes back is ours too where the bands don't say it, and the page says so: `back after` costs a \
stage, `see after` sends the runner to a person. A source's own numbers take its place, of up to 14 sessions; nobody can turn it off. A session isn't green before its morning was told, by any bands that hear of it: until then the runner is asked and \
doesn't move on. `pain within 24 h` is known once the morning is; that it was above a limit is known at once. \
A rate with a place, such as `1 per week in clinic`, is how often the session is; beside a rate without a place it comes \
besides, and limits nothing. In every rule of \
this site, pain above 5 of 10 the next morning is red, and more pain than before the session is at least amber. The \
house's numbers below. All red flags of the site: one ends its day whatever else is true, also for a runner who waits for \
somebody or has finished, and a session that ended so is no good one. A stage repeats when its time is up. Sessions of a stage \
without `do` take the stage's, and sessions with their own `do` add to it, as in rule 2.

**`start at`** takes the first line that is true, and asks where one isn't known. Its last line is `otherwise: STAGE` \
or `otherwise: see physio`."""
