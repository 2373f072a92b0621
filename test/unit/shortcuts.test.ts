import { describe, expect, it } from "vitest";
import { chordOf, pressedIn } from "../../renderer/components/chord.ts";
import { commandOf } from "../../renderer/components/grid/keys.ts";
import { pageNames } from "../../shared/text/frame.ts";
import {
  everywhereKeys,
  gridKeys,
  pageKey,
  reviewKeys,
  shortcutScreenAt,
  shortcutScreens,
} from "../../shared/text/shortcuts.ts";

const plain = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("what was pressed, as it is written", () => {
  it.each([
    [{ key: "j" }, "J"],
    [{ key: "J", shiftKey: true }, "J"],
    [{ key: "?", shiftKey: true }, "?"],
    [{ key: "？", shiftKey: true }, "?"],
    [{ key: "s", ctrlKey: true }, "Ctrl+S"],
    [{ key: "s", metaKey: true }, "Ctrl+S"],
    [{ key: "Z", ctrlKey: true, shiftKey: true }, "Ctrl+Shift+Z"],
    [{ key: "ArrowDown" }, "↓"],
    [{ key: " ", shiftKey: true }, "Shift+空格"],
    [{ key: "Enter", ctrlKey: true, shiftKey: true }, "Ctrl+Shift+Enter"],
    [{ key: "¡", code: "Digit1", altKey: true }, "Alt+1"],
  ])("%j is %s", (pressed, written) => {
    expect(chordOf({ ...plain, ...pressed })).toBe(written);
  });

  it("a key with another modifier is another key", () => {
    expect(pressedIn(reviewKeys, { ...plain, key: "a" })).toBe("accept");
    expect(pressedIn(reviewKeys, { ...plain, key: "a", ctrlKey: true })).toBeUndefined();
    expect(pressedIn(reviewKeys, { ...plain, key: "a", altKey: true })).toBeUndefined();
  });

  it("a digit of the number pad with Alt writes a character on Windows and opens no page", () => {
    expect(chordOf({ ...plain, key: "End", code: "Numpad1", altKey: true })).not.toBe(pageKey(1));
  });
});

describe("what is declared", () => {
  const keysOf = (sets: readonly object[]): string[] =>
    sets.flatMap((set) => Object.values(set).flatMap(({ keys }: { keys: readonly string[] }) => [...keys]));
  const pages = Object.keys(pageNames).map((_, at) => pageKey(at + 1));

  it.each(shortcutScreens)("on $title no key means two things", ({ sets, path }) => {
    // Enter and Esc of a field being typed in are heard by that field alone.
    const all = [...pages, ...keysOf([everywhereKeys]), ...keysOf(sets)];
    expect(
      all.filter((key, at) => all.indexOf(key) !== at),
      path,
    ).toEqual([]);
  });

  it("every page has a digit", () => {
    expect(pages.length).toBeLessThanOrEqual(9);
  });

  it.each(Object.entries(gridKeys))("the grid does %s on the keys that are declared for it", (kind, { keys }) => {
    const events: Readonly<Record<string, string>> = {
      "↑": "ArrowUp",
      "↓": "ArrowDown",
      "←": "ArrowLeft",
      "→": "ArrowRight",
      Esc: "Escape",
    };
    for (const written of keys) {
      const parts = written.split("+");
      const last = parts.at(-1) ?? "";
      const command = commandOf(
        {
          key: events[last] ?? last,
          ctrl: parts.includes("Ctrl"),
          shift: parts.includes("Shift"),
          alt: false,
          composing: false,
        },
        "no",
      );
      expect(command?.kind, written).toBe(kind);
    }
  });

  it("the screen that is looked at is the one its address names most closely", () => {
    expect(shortcutScreenAt("/entry")?.path).toBe("/entry");
    expect(shortcutScreenAt("/entry/statistics")?.path).toBe("/entry/statistics");
    expect(shortcutScreenAt("/exchange/review/czj")?.path).toBe("/exchange/review");
    expect(shortcutScreenAt("/indicators/14-gdp")?.path).toBe("/indicators");
    expect(shortcutScreenAt("/workbench")).toBeUndefined();
  });
});
