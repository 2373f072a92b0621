/** What a returned file can be sent back for: questions, conflicts, what was refused, findings of grade A to C, rows and sheets. */
import type { MergeCell, MergeFile } from "../../../shared/contract/merge.ts";
import type { ReturnGravity, ReturnQuery } from "../../../shared/contract/returns.ts";
import { type CellCode, cellCodeHandling } from "../../../shared/merge/cell-codes.ts";
import type { PlaceNote } from "../../../shared/merge/returned-form.ts";
import { cellMessage, valueWords } from "../../../shared/text/exchange.ts";
import { returnAdvice, supplyReturnAdvice } from "../../../shared/text/return-advice.ts";
import { askedOfOrganisation } from "../../../shared/text/returns.ts";
import { isOpenOutcome } from "../merge/evaluated.ts";

/** Another cell of the row says what is wrong; these only wait for it. */
const waiting: ReadonlySet<string> = new Set(["waits_for_record", "waits_for_state"]);
/** True as it stands, and nothing the organisation could do about. */
const notTheirs: ReadonlySet<string> = new Set([
  "report_accepted",
  "period_closed",
  "instruction_closed",
  "unknown_task",
  "unknown_project",
  "other_organisation_named",
]);
/** Worth asking about; other notices are only worth a word, if that. */
const askedPlaces: ReadonlySet<CellCode> = new Set([
  "row_missing",
  "sheet_missing",
  "column_missing",
  "nothing_filled",
  "check_number_differs",
]);
const mentionedPlaces: ReadonlySet<CellCode> = new Set(["row_without_key", "locked_changed"]);

function gravityOf({ outcome, grade, code }: MergeCell): ReturnGravity {
  if (outcome === "rejected" || grade === "A") return "wrong";
  return grade === "B" || code === "scale_mixed" ? "important" : "asked";
}

/** The message without where it is: the sheet's other columns say that. */
function withoutPlace(message: string, { sheet, cell, name }: { sheet: string; cell: string; name: string }): string {
  const where = `“${sheet}”${cell === "" ? "" : `!${cell}`}`;
  const rest = message.startsWith(where) ? message.slice(where.length).trimStart() : message;
  const named = name !== "" && rest.startsWith(`${name}：`) ? rest.slice(name.length + 1) : rest;
  return named.startsWith("：") ? named.slice(1) : named;
}

/** Nothing to say of it: another cell of the record says what is wrong. Of two figures that differ, only what differs is asked. */
const saysNothing = ({ code, message, outcome, ours, theirs }: MergeCell): boolean =>
  message === "" || code === "" || (outcome === "conflict" && ours === theirs);

/** What the checks ask for at the end of their sentence is said in 修改建议. */
const withoutDemand = (message: string): string =>
  message.replace(/。请(?:核对|确认|改填报情况)[^。]*。$/, "。").replace(/，请核对[^，。；]*；如属实[^。]*。$/, "。");

function cellQuery(cell: MergeCell, decided: boolean): ReturnQuery {
  const { sheet, item, name, unit, dataPeriod, dataPeriodLabel, field, raw, code, theirs } = cell;
  const adviceOn = cell.kind === "assessment" ? supplyReturnAdvice : returnAdvice;
  const proposed = code !== "fraction_for_percent" && typeof theirs === "number" ? `${valueWords(theirs)}` : "";
  return {
    key: `${sheet}!${cell.cell}`,
    sheet,
    cell: cell.cell,
    ...{ item, name, dataPeriod, dataPeriodLabel, field, raw },
    gravity: gravityOf(cell),
    message: askedOfOrganisation[code]?.(cell) ?? withoutDemand(withoutPlace(cell.message, cell)),
    advice: adviceOn(code, { unit, proposed: proposed || (theirs === null ? "" : valueWords(theirs)) }),
    suggested: !decided && !notTheirs.has(code) && isOpenOutcome(cell.outcome),
  };
}

function placeQuery(note: PlaceNote): ReturnQuery[] {
  const { code, sheet, cell, details } = note;
  const refused = cellCodeHandling[code] === "refuse";
  if (!refused && !askedPlaces.has(code) && !mentionedPlaces.has(code)) return [];
  const name = String(details["name"] ?? "");
  const subject = { unit: "", raw: "", base: null, ours: null, theirs: null, ...note, name };
  return [
    {
      key: [code, sheet, cell, details["key"] ?? details["header"] ?? ""].join("|"),
      ...{ sheet, cell, name, item: "", dataPeriod: "", field: "" },
      dataPeriodLabel: "",
      raw: String(details["now"] ?? ""),
      gravity: refused ? "wrong" : "asked",
      message: withoutPlace(cellMessage(subject), subject),
      advice: returnAdvice(code, { unit: "", proposed: "" }),
      suggested: refused || askedPlaces.has(code),
    },
  ];
}

const gravities: readonly ReturnGravity[] = ["wrong", "important", "asked"];

/** Two fields shown at one cell are one thing to ask. */
function joined([first, ...more]: readonly ReturnQuery[]): ReturnQuery[] {
  if (!first) return [];
  const all = [first, ...more];
  const each = (of: (query: ReturnQuery) => string): string =>
    [...new Set(all.map(of))].filter((text) => text !== "").join("\n");
  return [
    {
      ...first,
      gravity: gravities.find((gravity) => all.some((query) => query.gravity === gravity)) ?? "asked",
      message: each(({ message }) => message),
      advice: each(({ advice }) => advice),
      suggested: all.some(({ suggested }) => suggested),
    },
  ];
}

/**
 * In the order of the file.
 * @param decided whether a person has answered about the cell already
 */
export function queriesOf(
  { cells }: MergeFile,
  notes: readonly PlaceNote[],
  decided: (cell: MergeCell) => boolean,
): ReturnQuery[] {
  const asked = cells.filter(
    (one) =>
      one.kind !== "contact" &&
      one.cell !== "" &&
      !saysNothing(one) &&
      !waiting.has(one.code) &&
      (isOpenOutcome(one.outcome) || (one.grade !== null && one.grade !== "D")),
  );
  const own = asked.map((cell) => cellQuery(cell, decided(cell)));
  return [...Map.groupBy([...notes.flatMap(placeQuery), ...own], ({ key }) => key).values()].flatMap(joined);
}
