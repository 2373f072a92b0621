/** Texts in drawings, where nothing wraps or ends in an ellipsis by itself. */
import { textWidth } from "./label-layout.ts";

/** The text, or as much of it as there is room for, with an ellipsis. Pixels. */
export function fitText(text: string, room: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join("")}…`, fontSize) > room) characters.pop();
  return characters.length === 0 ? "" : `${characters.join("").trimEnd()}…`;
}

/** Room for a column of texts: the widest of them, at most `most`. */
export function columnWidth(texts: readonly string[], fontSize: number, most: number): number {
  return Math.min(most, Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, fontSize)))));
}
