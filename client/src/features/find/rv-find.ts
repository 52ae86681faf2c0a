// <rv-find root>: opens search for the link in it, for a field of the page, by Ctrl+K, and for an address with words to find.
//
// It takes nothing from other rooms, since it is on every page; what searches comes when somebody does. For the same
// reason it hears the buttons at the foot of a page, and that it is printed.

class Find extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => this.#pressed(event));
    for (const field of document.querySelectorAll<HTMLInputElement>(".rv-find-field input"))
      for (const kind of ["pointerup", "input"]) field.addEventListener(kind, () => void this.#from(field));
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.#open("");
    });
    for (const button of document.querySelectorAll<HTMLElement>("[data-act]"))
      if (button.dataset["act"] === "share" && !("share" in navigator)) button.remove();
      else
        button.addEventListener(
          "click",
          () => void import("./pageacts.ts").then(({ act }) => act(button)).catch(() => unloaded(button)),
        );
    // Paper has all warning signs, in browsers too whose style sheets can't unfold them.
    addEventListener("beforeprint", () =>
      document.querySelectorAll("details.rv-signs").forEach((signs) => signs.setAttribute("open", "")),
    );
    const typed = new URLSearchParams(location.search).get("q");
    if (typed !== null) void this.#open(typed);
  }

  /** A tap with a key held down is for the browser: another tab, a copy of the link. */
  #pressed(event: MouseEvent): void {
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!plain || !(event.target as Element).closest(".rv-find-open")) return;
    event.preventDefault();
    void this.#open("");
  }

  /** What is typed until search is there is taken along. */
  async #from(field: HTMLInputElement): Promise<void> {
    await import("./dialog.ts").catch(() => undefined);
    const typed = field.value;
    field.value = "";
    await this.#open(typed);
  }

  /** Without its script, the link leads to the list of all pages. */
  async #open(typed: string): Promise<void> {
    const { openSearch } = await import("./dialog.ts").catch(() => ({ openSearch: null }));
    if (openSearch) openSearch(this.getAttribute("root") ?? "", typed);
    else location.assign(this.querySelector("a")?.href ?? "");
  }
}

/** In the place of what the button would have said. */
function unloaded(button: Element): void {
  const said = document.createElement("span");
  said.className = "rv-unloaded";
  said.setAttribute("role", "alert");
  said.textContent = " This part couldn't be loaded. Check your connection, then reload the page.";
  if (!button.parentElement?.querySelector(".rv-unloaded")) button.after(said);
}

customElements.define("rv-find", Find);
