import type { Page } from "@playwright/test";
import type { ShortcutSet } from "../../../shared/text/shortcuts.ts";

const onKeyboard: Readonly<Record<string, string>> = {
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  Esc: "Escape",
  空格: "Space",
  Ctrl: "Control",
};

/** Presses every key of the sets where the focus is; those that nobody took from the browser. */
export async function unansweredKeys(page: Page, sets: readonly ShortcutSet[]): Promise<string[]> {
  const unanswered: string[] = [];
  for (const written of sets.flatMap((set) => Object.values(set).flatMap(({ keys }) => keys))) {
    const answered = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const look = (event: KeyboardEvent) => {
            if (["Control", "Shift", "Alt"].includes(event.key)) return;
            removeEventListener("keydown", look, { capture: true });
            // When everybody has heard it.
            setTimeout(() => resolve(event.defaultPrevented));
          };
          addEventListener("keydown", look, { capture: true });
          document.documentElement.dataset["listening"] = "";
        }),
    );
    await page.locator("html[data-listening]").waitFor({ state: "attached" });
    await page.keyboard.press(
      written
        .split("+")
        .map((key) => onKeyboard[key] ?? key)
        .join("+"),
    );
    if (!(await answered)) unanswered.push(written);
    await page.evaluate(() => delete document.documentElement.dataset["listening"]);
  }
  return unanswered;
}
