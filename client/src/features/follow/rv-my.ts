// <rv-my root>: every plan that is followed on this device: today, the decision, the calendar, changes.

import { asksInjury } from "../../plan/injured.ts";
import { store, tellChanged } from "../../dom/device.ts";
import { Live } from "../../dom/redrawn.ts";
import { late, unloadedPart } from "../../dom/late.ts";
import { button, make, pageLink } from "../../dom/make.ts";
import { download } from "../../dom/download.ts";
import { PROBLEMS } from "../../dom/linkproblems.ts";
import { planData } from "../../dom/plandata.ts";
import { withdrawnBlock } from "../../dom/withdrawn.ts";
import { dayWords, daysBetween, today } from "../../values/calendarday.ts";
import type { PlanData } from "../../plan/data.ts";
import { awaited } from "../../plan/due.ts";
import { type Kept, type Standing, follow } from "../../plan/follow.ts";
import { heldBack } from "../../plan/held.ts";
import { keptOf, running } from "../../plan/kept.ts";
import { counted } from "../../values/number.ts";
import type { Written } from "../../store/record.ts";
import { asidesOf } from "../../store/whole.ts";
import { Card } from "./decisioncard.ts";
import type { Places } from "./stagepage.ts";
import { changedNote } from "./changednote.ts";
import { changes, endPlan } from "./change.ts";
import { isTouched } from "../../ask/dayfield.ts";
import { originBlock } from "../../dom/linkmark.ts";
import { waiting } from "./waiting.ts";
import { standingBlocks } from "./todayblock.ts";

const QUIET = { class: "rv-button rv-button-quiet" };

class My extends Live {
  readonly #cards = new Map<string, { readonly card: Card; readonly places: Places }>();

  /** What had the focus when its plan was drawn again. */
  #focused: Element | null = null;

  /** By plan, what it waits for. */
  readonly #begins = new Map<string, HTMLElement>();

  protected override turn(): void {
    for (const { card } of this.#cards.values()) card.turn();
  }

  protected async show(): Promise<void> {
    const plans = running(store);
    if (plans.length === 0) return this.replaceChildren(aside(), ...(await this.#none()));
    const open = [...this.querySelectorAll("details.rv-change")].map((details) =>
      details.hasAttribute("open"),
    );
    const shown = await Promise.all(plans.map((plan) => this.#plan(plan)));
    this.replaceChildren(aside(), ...shown);
    this.querySelectorAll("details.rv-change").forEach((details, index) =>
      details.toggleAttribute("open", open[index] ?? false),
    );
    this.#refocus();
  }

  /** Drawing again must not take the focus from a form or a verdict that stands. */
  #refocus(): void {
    const focused = this.#focused;
    this.#focused = null;
    if (focused instanceof HTMLElement && this.contains(focused)) focused.focus({ preventScroll: true });
  }

  async #none(): Promise<readonly HTMLElement[]> {
    const last = [...store.all("plan")].sort(([, one], [, other]) => one.at - other.at).at(-1);
    const data = last === undefined ? null : await planData(last[0], this.text("root"));
    const words =
      last === undefined ? "You haven't started a plan on this device." : ended(last[1], data?.title);
    const to = (address: string, words: string, named = ""): HTMLElement =>
      make("a", { class: named, href: pageLink(this.text("root"), address) }, words);
    const step = (...parts: readonly (HTMLElement | string)[]): HTMLElement => make("li", {}, ...parts);
    return [
      // It may be why it ended, or be news to whoever ended it long ago.
      ...[data === null ? null : withdrawnBlock(data, this.text("root"))].flatMap((one) => one ?? []),
      make("p", {}, words),
      ...(last ? [] : [make("p", {}, CLEARED)]),
      make("p", {}, to("plans/", last ? "Find another plan" : "Find a plan", "rv-button")),
      make(
        "ol",
        { class: "rv-how" },
        step("Find the plan for your injury. ", to("triage/", "Not sure what it is?")),
        step("Check that it fits you, and choose “Start this plan”."),
        step("Come back here: you'll see today's session, and what to do if it hurts."),
      ),
    ];
  }

  /** One plan that cannot be shown takes nothing from the others. */
  async #plan(plan: string): Promise<HTMLElement> {
    const data = await planData(plan, this.text("root"));
    const kept = keptOf(store, plan);
    if (data === null || kept === null) {
      return unshown(plan, await whyUnshown(plan, this.text("root")));
    }
    try {
      if (data.withdrawn !== undefined) {
        const gone = await late(() => import("./withdrawnplan.ts"));
        return gone?.withdrawnPlan(data, kept, this.text("root")) ?? stopped(data.title, data.withdrawn);
      }
      return await this.#section(data, kept);
    } catch (error) {
      console.error(error);
      return unshown(plan, UNREAD);
    }
  }

  async #section(data: PlanData, kept: Kept): Promise<HTMLElement> {
    const standing = follow(data, kept, today());
    const { card, places } = this.#cards.get(data.id) ?? this.#newCard(data);
    if (!card.asks) card.show();
    // What is put into the new section leaves the page for a moment, and with it the focus.
    if (this.contains(document.activeElement)) this.#focused = document.activeElement;
    return make(
      "section",
      { class: "rv-my-plan", "aria-label": data.title },
      places.top,
      changedNote(data),
      ...(data.given ? [make("div", { class: "rv-given-from" }, ...originBlock(data.given))] : []),
      ...waiting(data, kept, standing, today()).map((one) => this.#begun(data.id, one)),
      await injuryAsked(data, kept),
      ...standingBlocks(data, kept, standing, this.text("root"), today()),
      await tested(data, kept, standing, this.text("root")),
      places.low,
      heldBack(kept, standing, today()).length === 0 && awaited(standing) === "" && !isOver(standing)
        ? calendarButton(data, kept, standing, this.text("root"))
        : "",
      changes(data, kept, standing),
    );
  }

  /** A form that is being filled in is not drawn again under the reader's finger. */
  #begun(plan: string, fresh: HTMLElement): HTMLElement {
    const old = this.#begins.get(plan);
    const shown = old?.isConnected && isTouched(old) && fresh.matches(".rv-begin") ? old : fresh;
    this.#begins.set(plan, shown);
    return shown;
  }

  #newCard(data: PlanData): { readonly card: Card; readonly places: Places } {
    const [top, low] = [make("div", { class: "rv-card" }), make("div", { class: "rv-card" })];
    const places = { top, low, stage: "" };
    const made = { places, card: new Card(places, data, this.text("root")) };
    this.#cards.set(data.id, made);
    return made;
  }
}

const CLEARED =
  "Did you have one? This browser may have cleared it. If you downloaded a copy, restore it under “Your data”.";

/** How the last plan ended: its log stays. */
function ended({ at }: Written<"plan">, title: string | undefined): string {
  const day = dayWords(today(new Date(at)));
  return `You ended ${title === undefined ? "your plan" : `“${title}”`} on ${day}. Your log is kept. Ready for another?`;
}

/** Whether no session is left in any track. */
function isOver({ states }: Standing): boolean {
  return Object.values(states).every(({ finished }) => finished !== "");
}

/** Fetched for those who began before anybody asked what is injured. */
async function injuryAsked(data: PlanData, { started }: Kept): Promise<HTMLElement | null> {
  if (!asksInjury(data, started.injury)) return null;
  const field = await late(() => import("../../start/injuryfield.ts"));
  return field === null ? unloadedPart() : field.askedInjury(data, started);
}

/** What reminds of tests is fetched for plans that ask for any. */
async function tested(
  data: PlanData,
  kept: Kept,
  standing: Standing,
  root: string,
): Promise<HTMLElement | null> {
  if (data.tests === undefined) return null;
  const again = await late(() => import("./retests.ts"));
  if (again === null) return unloadedPart();
  const tests = again.testsNow(data, standing);
  return tests.length === 0 ? null : again.retests(tests, kept, root, today());
}

/** A record that could not be read may have been a plan. */
function aside(): HTMLElement | string {
  const words =
    "We couldn't read something saved on this device and set it aside, so a plan or an entry may be missing here. See “Your data”.";
  return asidesOf(store).size === 0 ? "" : make("p", { class: "rv-gap", role: "status" }, words);
}

const UNLOADED =
  "You may be offline, the site may be updating, or the plan may have been removed. Try again in a moment.";
const UNSET =
  "We can't load it with the doses from your link. You may be offline, or the link may be damaged or ask for too much.";
const UNREAD =
  "We can't read something saved for it on this device, such as its start date. Download your data below, then end this plan here and start it again.";

/** What is wrong with the link that set it, where one did. */
async function whyUnshown(plan: string, root: string): Promise<string> {
  const set = store.get("given", plan) ?? "";
  if (set === "") return UNLOADED;
  const link = await late(() => import("../../dom/patientlink.ts"));
  if (link === null) return UNLOADED;
  return (await link.wrongIn(set, plan, root)) === "withdrawn" ? PROBLEMS.withdrawn : UNSET;
}

/** A plan that cannot be shown can still be ended; its log stays. What a link set can be taken back. */
/** What must be known of a plan that was withdrawn, where the part that tells all of it doesn't come. */
function stopped(title: string, { since, stop, because }: NonNullable<PlanData["withdrawn"]>): HTMLElement {
  return make(
    "section",
    { class: "rv-my-plan", "aria-label": title },
    make("p", { role: "alert" }, `Withdrawn: ${title}. ${since} `, make("b", {}, stop), ` ${because}`),
    unloadedPart(),
  );
}

function unshown(plan: string, why: string): HTMLElement {
  const set = store.get("given", plan) ?? "";
  const back = (): void => {
    store.set("given", plan, "");
    tellChanged();
  };
  return make(
    "section",
    { class: "rv-my-plan", "aria-label": plan },
    make("p", { role: "alert" }, `We can't show the plan “${plan}”. ${why} Your log is safe.`),
    make(
      "p",
      { class: "rv-buttons" },
      button("Try again", tellChanged),
      set === "" ? null : button("Use the plan's own doses", back, QUIET),
      button("End this plan", () => endPlan(plan), QUIET),
    ),
  );
}

function calendarButton(data: PlanData, kept: Kept, standing: Standing, root: string): HTMLElement {
  const said = make("span", { role: "status" });
  const save = async (): Promise<void> => {
    const made = await late(() => import("./calendar.ts"), said);
    if (made === null) return;
    const { calendar, entries, readerKey } = made;
    const day = Math.max(0, daysBetween(kept.started.start, today()));
    const all = entries(data, kept, standing, day, readerKey(store));
    said.textContent =
      all.length === 0
        ? "There are no more sessions to add."
        : `The file has ${counted(all.length, "session")}, if all goes well. After a pause or a step back, download a new file to move the dates.`;
    if (all.length > 0)
      download(
        `${data.id}.ics`,
        "text/calendar",
        calendar(data.title, all, new URL(root, location.href).href, new Date()),
      );
  };
  return make(
    "p",
    { class: "rv-buttons" },
    button("Add remaining sessions to my calendar", () => void save(), {
      class: "rv-button rv-button-quiet",
    }),
    said,
  );
}

customElements.define("rv-my", My);
