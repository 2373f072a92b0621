/** Keeps a 监测专报 on its one page: the type gets smaller step by step where there are more words than fit. */
const steps = ["tight", "tighter"] as const;

/** The page is as high as its type area, margins around it on screen; what stands beyond its lower edge has no room. */
function overflows(page: HTMLElement): boolean {
  const last = page.lastElementChild;
  if (last === null) return false;
  const { paddingBottom } = getComputedStyle(page);
  const zoom = page.getBoundingClientRect().height / page.offsetHeight;
  const edge = page.getBoundingClientRect().bottom - Number.parseFloat(paddingBottom) * zoom;
  return last.getBoundingClientRect().bottom > edge + 1;
}

export function fitPages(within: ParentNode): void {
  for (const page of within.querySelectorAll<HTMLElement>(".leaders-page")) {
    page.classList.remove(...steps, "overflowing");
    for (const step of steps) {
      if (!overflows(page)) break;
      page.classList.add(step);
    }
    if (overflows(page)) page.classList.add("overflowing");
  }
}
