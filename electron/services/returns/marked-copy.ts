/** The copy that goes back: their own file with marks and the 数据核实反馈单, or a new form where theirs cannot be marked. */
import type { ReturnCopy, ReturnQuery } from "../../../shared/contract/returns.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import type { ReturnedForm } from "../../../shared/merge/returned-form.ts";
import { fieldWords } from "../../../shared/text/exchange-screens.ts";
import { markText } from "../../../shared/text/returns.ts";
import { feedbackSheet } from "../../exchange/feedback/feedback-sheet.ts";
import { propertyNames } from "../../exchange/layout/identity.ts";
import type { CellPatch, WorkbookPatch } from "../../exchange/patch/cell-patch.ts";
import { patchWorkbook } from "../../exchange/patch/patch-workbook.ts";
import { type Place, rewrittenForm } from "./rewritten.ts";

export interface CopyRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Sheets a cell may be marked in. */
  readonly sheets: ReadonlySet<string>;
  readonly form: IssuedForm;
  readonly returned: ReturnedForm;
  readonly organisation: string;
  readonly contact: { readonly contactName: string; readonly contactPhone: string };
  readonly number: number;
  /** ISO days. */
  readonly today: string;
  readonly replyDue: string | null;
  readonly queries: readonly ReturnQuery[];
}

export interface MarkedCopy {
  readonly bytes: Uint8Array;
  readonly madeBy: ReturnCopy["madeBy"];
  /** As asked, with where each stands in the copy. */
  readonly queries: readonly (ReturnQuery & { readonly position: number })[];
}

type Located = ReturnQuery & { readonly position: number; readonly marked: boolean };

/** @param placeOf where a cell of theirs is in the copy; undefined where it can be marked nowhere */
function located(queries: readonly ReturnQuery[], placeOf: (place: Place) => Place | undefined): Located[] {
  return queries.map((query, index) => {
    const place = query.cell === "" ? undefined : placeOf(query);
    return { ...query, ...place, position: index + 1, marked: place !== undefined };
  });
}

function marks(queries: readonly Located[], number: number): CellPatch[] {
  const byCell = Map.groupBy(
    queries.filter(({ marked }) => marked),
    ({ sheet, cell }) => `${sheet}!${cell}`,
  );
  return [...byCell.values()].flatMap((asked) => {
    const [first] = asked;
    if (!first) return [];
    const comment = asked
      .map(({ position, gravity, message, advice }) => markText.comment(number, position, gravity, message, advice))
      .join("\n");
    const wrong = asked.some(({ gravity }) => gravity === "wrong");
    return [{ sheet: first.sheet, cell: first.cell, tint: wrong ? ("wrong" as const) : ("asked" as const), comment }];
  });
}

const hasField = (field: string): boolean => field !== "" && field !== "value";

function patchOf(request: CopyRequest, queries: readonly Located[]): WorkbookPatch {
  const { form, number, contact, sheets } = request;
  return {
    cells: marks(queries, number),
    // What was put right since the last copy is marked no more.
    untinted: number > 1 ? [...sheets] : [],
    sheets: [
      feedbackSheet({
        organisation: request.organisation,
        periodLabel: periodLabel(form.period),
        templateCode: form.templateCode,
        number,
        fileName: request.fileName,
        today: request.today,
        replyDue: request.replyDue,
        office: { name: form.office.name, ...contact },
        rows: queries.map((query) => ({
          ...query,
          linked: query.marked,
          period: query.dataPeriodLabel,
          field: hasField(query.field) ? (fieldWords[query.field] ?? "") : "",
        })),
      }),
    ],
    properties: { [propertyNames.returnNumber]: String(number) },
  };
}

const withoutMarked = (queries: readonly Located[]): MarkedCopy["queries"] =>
  queries.map(({ marked: _, ...query }) => query);

/** Throws where not even a form of our own can be marked: that is a fault of the program. */
export async function markedCopy(request: CopyRequest): Promise<MarkedCopy> {
  const own = located(request.queries, (place) => (request.sheets.has(place.sheet) ? place : undefined));
  const patched = await patchWorkbook(request.bytes, patchOf(request, own));
  if (patched.ok) return { bytes: patched.bytes, madeBy: "patched", queries: withoutMarked(own) };
  const { bytes, values, placeOf } = await rewrittenForm(request.form, request.returned);
  const moved = located(request.queries, placeOf);
  const patch = patchOf(request, moved);
  const cells = together([...values, ...patch.cells]);
  const rewritten = await patchWorkbook(bytes, { ...patch, untinted: [], cells });
  if (!rewritten.ok) throw new Error(`a form of our own cannot be marked: ${rewritten.reason}`);
  return { bytes: rewritten.bytes, madeBy: "rewritten", queries: withoutMarked(moved) };
}

/** One patch for each cell: its value with its mark. */
function together(patches: readonly CellPatch[]): CellPatch[] {
  const byCell = new Map<string, CellPatch>();
  for (const patch of patches) {
    const key = `${patch.sheet}!${patch.cell}`;
    byCell.set(key, { ...byCell.get(key), ...patch });
  }
  return [...byCell.values()];
}
