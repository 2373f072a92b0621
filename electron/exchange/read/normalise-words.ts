/** From an entry cell to a figure given in words: parts of a composition, state of a milestone. */
import { milestoneWords, readWords, type Wording } from "../../../shared/domain/figure-words.ts";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import type { ReturnedCell } from "../../../shared/merge/returned-form.ts";
import type { TableCell } from "../table.ts";
import { bareText } from "./grid.ts";
import { doubted, note, type Place, type Reading, read, taken } from "./normalise.ts";

/** @param issued what the cell held when it went out: a share without its parts stays what it is */
export function normaliseWords(
  place: Place,
  cell: TableCell | undefined,
  wording: Wording,
  issued: EntryRecord | null,
): ReturnedCell {
  return { text: null, ...read(place, cell, (present) => readContent(present, wording, issued)) };
}

function readContent(present: TableCell, wording: Wording, issued: EntryRecord | null): Reading {
  // A time (8:42:50) is what an office program makes of parts typed into a cell that is not text: they are lost.
  const typed = bareText(typeof present.value === "string" ? present.value : numberText(present));
  if (typed === "") return taken(null);
  if (/^(-+|—+|\/|无)$/u.test(typed)) return taken(null, note("no_figure_mark"));
  const figure = readWords(wording, typed);
  if (figure) return { ...taken(figure.value), text: figure.text };
  if (wording.kind === "milestone") return doubted("option_unknown", null, { options: milestoneWords.join("、") });
  const isAsIssued = issued !== null && issued.value !== null && !issued.text && Number(typed) === issued.value;
  return isAsIssued ? taken(issued.value) : doubted("parts_unreadable", null, { parts: wording.parts.join("：") });
}

const numberText = ({ value, format, text }: TableCell): string =>
  typeof value === "number" && !/[:hs]/i.test(format) ? String(value) : text;
