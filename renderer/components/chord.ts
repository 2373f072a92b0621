/** What was pressed, written as the shortcuts are: `Ctrl+S`, `Alt+1`, `↓`, `J`. */
import type { Shortcut, ShortcutSet } from "../../shared/text/shortcuts.ts";

/** What a keyboard event says of the keys. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Which key of the keyboard, whatever is on it. */
  readonly code: string;
}

const written: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  " ": "空格",
  // As Chinese input methods write them.
  "？": "?",
  "／": "/",
  "【": "[",
  "】": "]",
};

export function chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  // Command is the Ctrl of a Mac.
  const ctrl = ctrlKey || metaKey;
  // With Alt some keyboards write another character on a digit; those of the number pad make characters on Windows.
  const digit = altKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
  const name = digit ?? written[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  // Shift is in the character already, unless it was pressed with something that has none.
  const shift = shiftKey && (ctrl || altKey || key.length > 1 || key === " ");
  return [ctrl ? "Ctrl" : null, altKey ? "Alt" : null, shift ? "Shift" : null, name].filter((part) => part).join("+");
}

export const isPressed = (shortcut: Shortcut, event: Pressed): boolean => shortcut.keys.includes(chordOf(event));

/** The one of the set that was pressed, by its name. */
export function pressedIn(set: ShortcutSet, event: Pressed): string | undefined {
  const chord = chordOf(event);
  return Object.entries(set).find(([, { keys }]) => keys.includes(chord))?.[0];
}
