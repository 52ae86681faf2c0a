// A set that the timer has counted to its box on the page: `Left, set 2 of 3` to the second box of the left.

export function tickSet(timer: Element, note: string): void {
  const found = /^(?:(Left|Right), )?set (\d+)/.exec(note);
  const fieldsets = [...(timer.closest("article")?.querySelectorAll("fieldset") ?? [])];
  const side = found?.[1];
  const fieldset =
    side === undefined
      ? fieldsets[0]
      : fieldsets.find((one) => one.querySelector("legend")?.textContent === side);
  const box =
    fieldset?.querySelectorAll<HTMLInputElement>("input[type=checkbox]")[Number(found?.[2] ?? 0) - 1];
  if (box === undefined || box.checked) return;
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}
