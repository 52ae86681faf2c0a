// The rule engine: one track of a plan, a state and a day's answers to the next state and what is told.

export type { Answer, Answers, Day, Memory, Sides } from "./diary.ts";
export { memory, remember } from "./diary.ts";
export { live } from "./day.ts";
export type {
  Fewest,
  Fork,
  Known,
  KnownMeasure,
  Limits,
  Own,
  PainRule,
  Place,
  Step,
  Track,
} from "./machine.ts";
export { bandsOf, lastOf, stepOf } from "./machine.ts";
export type { Row, States } from "./simulate.ts";
export { begin, moveTo } from "./beginning.ts";
export { isSwitched } from "./stop.ts";
export { liveAll } from "./simulate.ts";
export type { State, Streak } from "./state.ts";
export { STREAK, start } from "./state.ts";
export { counted, lasts } from "./streak.ts";
export { outcomeText, text } from "./text.ts";
export type { Lived, Told, Verdict } from "./told.ts";
export { freeFrom, gapOn, isSpread, restedFrom, trainedWith } from "./limits.ts";
export { begun, enter, firstDay, printedDay, windowOpen } from "./rise.ts";
export { startedOn } from "./started.ts";
export { withFirstDay } from "./session.ts";
export { isNamed } from "./named.ts";
export { orderOf, turnOn } from "./turns.ts";
export { asPrinted, dueOn, freeOn, inTurn, whoseTurn, withSessions } from "./which.ts";
export { boundsAsked, fillingOn, laidOut } from "./spans.ts";
export type { Facts } from "./answer.ts";
export type { Atom, Condition, Leaf } from "./condition.ts";
export { countTruth, leafTruth } from "./facts.ts";
export { symmetry } from "./symmetry.ts";
export { decimal, fraction } from "./fraction.ts";
export { interval } from "./quantity.ts";
export type { Truth } from "./three.ts";
export { atoms, lasting, truth } from "./three.ts";
