// <rv-term name>: a word whose link opens what it means in place. Without a script the link leads to all words.
//
// It takes nothing from other rooms, since pages of prose alone load no other script.

const CLOSE = "Close";
/** Of a note that would reach beyond the window: it pushes aside what follows. */
const WITHIN = "rv-meaning-within";

class Term extends HTMLElement {
  /** The one that is open. */
  static #open: Term | null = null;
  #ends = new AbortController();
  #note: HTMLElement | null = null;

  connectedCallback(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    const link = this.#link;
    if (link === null || this.#says === null) return;
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => this.#pressed(event), { signal });
    link.addEventListener("keydown", (event) => event.key === " " && this.#pressed(event), { signal });
    this.addEventListener("focusout", (event) => this.#left(event), { signal });
  }

  disconnectedCallback(): void {
    this.#close();
    this.#ends.abort();
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector("a");
  }

  /** What the list at the end of the page says of it, which is for paper. */
  get #says(): Element | null {
    const name = CSS.escape(this.getAttribute("name") ?? "");
    return document.querySelector(`.rv-meanings [data-term="${name}"]`);
  }

  /** With a key held, it opens elsewhere as every link does. */
  #pressed(event: MouseEvent | KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (this.#note === null) this.#show();
    else this.#close();
  }

  #show(): void {
    Term.closeOpen();
    Term.#open = this;
    this.#note = this.#made();
    this.append(this.#note);
    const right = this.#note.getBoundingClientRect().right;
    this.#note.classList.toggle(WITHIN, right > document.documentElement.clientWidth);
    this.#link?.setAttribute("aria-expanded", "true");
    this.#link?.setAttribute("aria-controls", this.#note.id);
    document.addEventListener("click", elsewhere, { signal: this.#ends.signal });
    document.addEventListener("keydown", escaped, { signal: this.#ends.signal });
  }

  #made(): HTMLElement {
    const note = document.createElement("span");
    note.className = "rv-meaning";
    note.id = `meaning-${this.getAttribute("name")}`;
    const title = document.createElement("b");
    title.textContent = this.#says?.querySelector("dt")?.textContent ?? "";
    const says = document.createElement("span");
    const parts = this.#says?.querySelector("dd")?.childNodes ?? [];
    says.append(...[...parts].map((part) => part.cloneNode(true)));
    note.append(title, says, this.#closer());
    return note;
  }

  #closer(): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = CLOSE;
    button.addEventListener("click", () => this.#close());
    return button;
  }

  #close(): void {
    if (this.#note === null) return;
    // What had the focus is about to go.
    const held = this.#note.contains(document.activeElement);
    const link = this.#link;
    if (held) link?.focus();
    this.#note.remove();
    this.#note = null;
    if (Term.#open === this) Term.#open = null;
    link?.setAttribute("aria-expanded", "false");
    link?.removeAttribute("aria-controls");
    document.removeEventListener("click", elsewhere);
    document.removeEventListener("keydown", escaped);
  }

  /** Nothing that has the focus stands behind the note. */
  #left(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && !this.contains(to)) this.#close();
  }

  static closeOpen(): void {
    const open = Term.#open;
    if (open !== null) open.#close();
  }

  static isAround(target: EventTarget | null): boolean {
    return target instanceof Node && Term.#open?.contains(target) === true;
  }
}

function elsewhere(event: MouseEvent): void {
  if (!Term.isAround(event.target)) Term.closeOpen();
}

function escaped(event: KeyboardEvent): void {
  if (event.key === "Escape") Term.closeOpen();
}

customElements.define("rv-term", Term);
