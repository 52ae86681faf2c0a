// The ends of bouts to beeps, a buzz and a screen that stays awake; each where the device has it.

import { type Course, type Reading, at, left } from "./countdown.ts";

/** Pitches in hertz: what comes next is heard, not only that something ends. */
const PITCH = { run: 1320, hold: 1320, walk: 660, rest: 660 } as const;
const SHORT = 0.08;
const LONG = 0.5;
/** Beeps are laid out ahead on the sound card's own clock, since a page in the background hardly runs. */
const AHEAD = 90 * 60_000;

export class Signals {
  #audio: AudioContext | null = null;
  #planned: OscillatorNode[] = [];
  #lock: { release(): Promise<void> } | null = null;
  readonly #heard: () => void;
  sound = true;

  /** `heard` is called when there is sound again after a call or a locked screen: what was laid out is late by then. */
  constructor(heard: () => void) {
    this.#heard = heard;
  }

  /** Must be called from a tap: before one no browser makes a sound. */
  wake(): void {
    try {
      this.#audio ??= this.#newAudio();
      this.#rouse();
    } catch {
      // Without sound the screen and the buzz still tell.
      this.#audio = null;
    }
    void this.keepAwake();
  }

  #newAudio(): AudioContext {
    const audio = new AudioContext();
    audio.addEventListener("statechange", () => {
      if (audio.state === "running") this.#heard();
      else this.#rouse();
    });
    return audio;
  }

  /** Whether there should be sound and is none: a call or a locked screen stops it, and it does not return by itself. */
  get isMute(): boolean {
    return this.sound && this.#audio !== null && this.#audio.state !== "running";
  }

  /** Safari calls it `interrupted`, the others `suspended`; some allow this on a return, all of them in a tap. */
  #rouse(): void {
    if (this.isMute) void this.#audio?.resume().catch(() => undefined);
  }

  async keepAwake(): Promise<void> {
    try {
      this.#lock = await navigator.wakeLock.request("screen");
    } catch {
      // Not allowed, or not there: the time is right all the same when the screen comes back.
      this.#lock = null;
    }
  }

  sleep(): void {
    this.#silence();
    void this.#lock?.release().catch(() => undefined);
    void this.#audio?.close().catch(() => undefined);
    this.#lock = null;
    this.#audio = null;
  }

  /** Lays out all beeps to come anew: after a start, a pause, a skip, and when the page comes back. */
  plan(all: Course, reading: Reading, now: number): void {
    this.#silence();
    this.#rouse();
    if (!this.sound || this.#audio === null || reading.paused !== null) return;
    let next = at(all, reading, now);
    for (let end = endOf(all, next, now); end !== null && end - now < AHEAD; end = endOf(all, next, now)) {
      const following = all[next.index + 1];
      for (const before of [3, 2, 1]) this.#beep((end - now) / 1000 - before, 880, SHORT);
      this.#beep((end - now) / 1000, PITCH[following?.kind ?? "rest"], LONG);
      next = { index: next.index + 1, since: end, paused: null };
    }
  }

  buzz(kind: keyof typeof PITCH): void {
    this.#rouse();
    const pattern = kind === "run" || kind === "hold" ? [400] : [150, 100, 150];
    try {
      navigator.vibrate(pattern);
    } catch {
      // A device that cannot buzz.
    }
  }

  #beep(delay: number, pitch: number, length: number): void {
    const audio = this.#audio;
    if (audio === null || delay < 0) return;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + delay;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.4, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + length);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + length);
    this.#planned.push(tone);
  }

  #silence(): void {
    for (const tone of this.#planned) tone.disconnect();
    this.#planned = [];
  }
}

/** When the bout of the reading ends, by the clock; null where the reader ends it, or nothing is left. */
function endOf(all: Course, reading: Reading, now: number): number | null {
  if (all[reading.index] === undefined) return null;
  const rest = left(all, reading, reading.since > now ? reading.since : now);
  return rest === null ? null : Math.max(reading.since, now) + rest;
}
