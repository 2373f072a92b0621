/** 数据核实反馈单 as a sheet behind those of the returned workbook: what is asked, with links, and room for the answers. */
import type { ReturnGravity } from "../../../shared/contract/returns.ts";
import { dayText } from "../../../shared/text/day.ts";
import { feedbackText as words } from "../../../shared/text/returns.ts";
import type { AddedCell, AddedSheet } from "../patch/cell-patch.ts";
import { rowHeight } from "../write/text-height.ts";

export interface FeedbackRow {
  readonly position: number;
  readonly sheet: string;
  /** Empty where it is about no one cell. */
  readonly cell: string;
  /** May be linked to: its sheet is in the workbook. */
  readonly linked: boolean;
  readonly name: string;
  readonly period: string;
  readonly field: string;
  readonly raw: string;
  readonly gravity: ReturnGravity;
  readonly message: string;
  readonly advice: string;
}

export interface Feedback {
  readonly organisation: string;
  readonly periodLabel: string;
  readonly templateCode: string;
  readonly number: number;
  readonly fileName: string;
  /** ISO days. */
  readonly today: string;
  readonly replyDue: string | null;
  readonly office: { readonly name: string; readonly contactName: string; readonly contactPhone: string };
  readonly rows: readonly FeedbackRow[];
}

/** In characters: A4 across, as the printed form has them. */
const widths = [6, 17, 25, 16, 40, 32, 28] as const;
const last = widths.length - 1;
const plainRow = 20;

const cell = (value: AddedCell["value"], style: AddedCell["style"]): AddedCell => ({ value, style });
/** One text over several columns; those behind it are empty cells of the same look. */
const spread = (texts: readonly (readonly [text: string, columns: number])[], style: AddedCell["style"]) =>
  texts.flatMap(([text, columns]) => [cell(text, style), ...Array(columns - 1).fill(cell(null, style))]);

function queryRow(row: FeedbackRow) {
  const place = row.sheet === "" ? words.wholeFile : words.place(row.sheet, row.cell);
  const about = words.about(row.name, row.period, row.field);
  const raw = row.raw === "" && row.cell !== "" ? words.blank : row.raw;
  const message = words.message(row.gravity, row.message);
  const texts = [place, about, raw, message, row.advice];
  return {
    height: rowHeight(
      texts.map((text, index) => [text, widths[index + 1] ?? 10] as const),
      36,
    ),
    cells: [
      cell(row.position, "number"),
      {
        ...cell(place, "text"),
        ...(row.linked && row.cell !== "" ? { linkTo: { sheet: row.sheet, cell: row.cell } } : {}),
      },
      ...texts.slice(1).map((text) => cell(text, "text")),
      cell(null, "entry"),
    ],
  };
}

export function feedbackSheet(feedback: Feedback): AddedSheet {
  const { office, organisation } = feedback;
  const whole = (text: string, style: AddedCell["style"] = "note") => spread([[text, widths.length]], style);
  const head = [
    { height: 32, cells: whole(words.title, "title") },
    { height: plainRow, cells: whole(words.subtitle(feedback.periodLabel, feedback.number)) },
    {
      height: plainRow,
      cells: spread(
        [
          [words.organisation(organisation), 3],
          [words.template(feedback.templateCode), 2],
          [words.due(feedback.replyDue === null ? null : dayText(feedback.replyDue)), 2],
        ],
        "note",
      ),
    },
    {
      height: plainRow,
      cells: spread(
        [
          [words.file(feedback.fileName), 5],
          [words.returned(dayText(feedback.today)), 2],
        ],
        "note",
      ),
    },
    { height: 24, cells: words.head.map((text) => cell(text, "head")) },
  ];
  const foot = [
    { height: 34, cells: whole(words.note) },
    {
      height: plainRow,
      cells: spread(
        [
          [words.office(office.name), 4],
          [words.officeContact(office.contactName, office.contactPhone), 3],
        ],
        "note",
      ),
    },
    { height: 26, cells: whole(words.signature(organisation)) },
  ];
  const rows = [...head, ...feedback.rows.map(queryRow), ...foot];
  const below = head.length + feedback.rows.length;
  return {
    name: words.sheetName,
    columnWidths: widths,
    rows,
    merges: [
      [0, 0, 0, last],
      [1, 0, 1, last],
      [2, 0, 2, 2],
      [2, 3, 2, 4],
      [2, 5, 2, last],
      [3, 0, 3, 4],
      [3, 5, 3, last],
      [below, 0, below, last],
      [below + 1, 0, below + 1, 3],
      [below + 1, 4, below + 1, last],
      [below + 2, 0, below + 2, last],
    ],
    headRows: [head.length - 1, head.length - 1],
  };
}
