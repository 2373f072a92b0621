/**
 * The covering notice of an issue (通知代拟稿, 03 §3.5) as data: to whom, why, what to fill in, until when, how to send it
 * back. Everything in it is known; what is not is an open piece that a person fills in.
 */
import { noticeGaps, noticeDraftText as words } from "../text/notice-draft.ts";
import { planName } from "../text/sheets.ts";
import { fullDay } from "./day-words.ts";
import { type OrganisationKind, organisationKinds } from "./vocabulary.ts";

/** One workbook that goes out with the notice. */
export interface NoticeWorkbook {
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly lines: number;
  readonly tasks: number;
  /** Leaders' instructions to answer. */
  readonly instructions: number;
  /** ISO day by which the organisation's report is due; null: none is set. */
  readonly due: string | null;
  /** Lines that are due on another day than that. */
  readonly deferredLines: readonly {
    readonly name: string;
    readonly dataPeriodLabel: string;
    readonly due: string;
  }[];
  readonly fileName: string;
}

export interface NoticeDraftInput {
  /** 14th */
  readonly plan: string;
  readonly planTitle: string;
  /** Of the plan's document; empty where none is kept. */
  readonly documentNumber: string;
  readonly periodLabel: string;
  /** The period's own day; null: none is set. */
  readonly due: string | null;
  /** ISO day. */
  readonly today: string;
  readonly office: { readonly name: string; readonly contactName: string; readonly contactPhone: string };
  readonly workbooks: readonly NoticeWorkbook[];
}

/** How a piece of text is set: 黑体 and 楷体 for heads of the first and second order (GB/T 9704), `open` marked. */
export type NoticePieceStyle = "plain" | "head" | "subhead" | "open";
export interface NoticePiece {
  readonly text: string;
  readonly style: NoticePieceStyle;
}

export type NoticeParagraphStyle =
  | "number"
  | "title"
  | "draft-mark"
  | "addressee"
  | "body"
  | "attachment"
  /** Of the attachments, the second and later. */
  | "next-attachment"
  | "signer"
  | "date"
  | "contact";
export interface NoticeParagraph {
  readonly style: NoticeParagraphStyle;
  readonly pieces: readonly NoticePiece[];
}

export interface NoticeDraft {
  /** In one line. */
  readonly title: string;
  readonly paragraphs: readonly NoticeParagraph[];
  /** 附件, on pages of its own: who fills in what, in which file. */
  readonly list: {
    readonly label: string;
    readonly title: string;
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** @returns the draft; an empty `workbooks` makes no notice and is the caller's to refuse */
export function buildNoticeDraft(input: NoticeDraftInput): NoticeDraft {
  const { periodLabel, workbooks, office } = input;
  const plan = planName(input.plan);
  const title = words.title(plan, periodLabel);
  const basis = input.documentNumber === "" ? "" : words.basis(input.planTitle, input.documentNumber);
  return {
    title: title.join(""),
    paragraphs: [
      paragraph("number", noticeGaps.number),
      ...title.map((line) => paragraph("title", line)),
      paragraph("draft-mark", words.draftMark),
      paragraph("addressee", words.addressee(namesByKind(workbooks))),
      paragraph("body", words.opening(plan, periodLabel, basis)),
      head(words.what.head),
      ...numbered(whatToFill(workbooks)),
      paragraph("body", words.what.all),
      head(words.until.head),
      paragraph("body", words.until.due(input.due)),
      ...deferred(input),
      head(words.how.head),
      ...numbered([words.how.file, words.how.scan]),
      head(words.rules.head),
      ...numbered([...(workbooks.some(({ lines }) => lines > 0) ? [words.rules.scope] : []), words.rules.quoting]),
      ...words
        .attachments(periodLabel, workbooks.length)
        .map((text, index) => paragraph(index === 0 ? "attachment" : "next-attachment", text)),
      paragraph("signer", words.office(office.name)),
      paragraph("date", fullDay(input.today)),
      paragraph("contact", words.contact(office.contactName, office.contactPhone)),
    ],
    list: {
      label: words.list.label,
      title: words.list.title(periodLabel),
      heads: words.list.heads,
      rows: workbooks.map(rowOf),
    },
  };
}

function rowOf(workbook: NoticeWorkbook, index: number): string[] {
  const { organisation, lines, tasks, instructions, due, fileName } = workbook;
  const count = (n: number): string => (n === 0 ? words.list.none : String(n));
  return [
    String(index + 1),
    organisation,
    count(lines),
    count(tasks),
    count(instructions),
    due === null ? noticeGaps.due : fullDay(due),
    fileName,
  ];
}

/** In the order of the kinds; within one as they are given. */
const namesByKind = (workbooks: readonly NoticeWorkbook[]): string[][] =>
  organisationKinds
    .map((kind) => workbooks.filter((one) => one.kind === kind).map(({ organisation }) => organisation))
    .filter((names) => names.length > 0);

/** Only what somebody is asked for. */
function whatToFill(workbooks: readonly NoticeWorkbook[]): (readonly string[])[] {
  return (
    [
      ["lines", words.what.figures],
      ["tasks", words.what.tasks],
      ["instructions", words.what.instructions],
    ] as const
  ).flatMap(([field, say]) => {
    const counts = workbooks.map((one) => one[field]).filter((count) => count > 0);
    return counts.length === 0
      ? []
      : [
          say(
            counts.length,
            counts.reduce((sum, count) => sum + count, 0),
          ),
        ];
  });
}

/** Organisations and lines with a day of their own (延期), by the day. */
function deferred({ due: usual, workbooks }: NoticeDraftInput): NoticeParagraph[] {
  const all = workbooks.flatMap(({ organisation, due, deferredLines }) => [
    ...(due === null || due === usual ? [] : [{ due, whom: organisation }]),
    ...deferredLines.map((line) => ({
      due: line.due,
      whom: words.until.deferredLine(organisation, line.name, line.dataPeriodLabel),
    })),
  ]);
  if (all.length === 0) return [];
  const byDay = [...Map.groupBy(all, ({ due }) => due)].sort(([a], [b]) => a.localeCompare(b));
  const items = byDay.map(([due, some]) => words.until.deferredOne(some.map(({ whom }) => whom).join("、"), due));
  return [paragraph("body", words.until.deferred(items))];
}

const head = (text: string): NoticeParagraph => ({ style: "body", pieces: [{ text, style: "head" }] });

const ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** （一）…: a head of the second order, the text runs on behind it. */
const numbered = (items: readonly (readonly string[])[]): NoticeParagraph[] =>
  items.map(([name = "", ...text], index) => ({
    style: "body",
    pieces: [{ text: `（${ordinals[index]}）${name}`, style: "subhead" }, ...piecesOf(text.join(""))],
  }));

const paragraph = (style: NoticeParagraphStyle, text: string): NoticeParagraph => ({ style, pieces: piecesOf(text) });

const gap = new RegExp(`(${Object.values(noticeGaps).join("|")})`);

/** Parts a text at its gaps; the brackets of a document number (金政〔2021〕24号) are none. */
export const piecesOf = (text: string): NoticePiece[] =>
  text
    .split(gap)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, style: gap.test(part) ? "open" : "plain" }));
