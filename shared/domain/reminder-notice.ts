/** 催报通知 as data (04 §4.3): whom it is to, what each of them owes, by when it is asked for. */
import type { CollectingRow } from "../contract/collecting.ts";
import type { Letter } from "../contract/letters.ts";
import type { SheetCell } from "../contract/sheets.ts";
import { missingWords, owedLabel } from "../text/collecting.ts";
import { noticeText as words } from "../text/reminder-messages.ts";
import { planName } from "../text/sheets.ts";
import { fullDay, monthAndDay } from "./day-words.ts";
import { highestLevel, type ReminderLevel } from "./reminder.ts";

/** Someone the notice goes to. */
export interface NoticeRecipient extends CollectingRow {
  readonly kind: string;
  readonly level: ReminderLevel;
}

export interface ReminderNoticeInput {
  /** 14th */
  readonly plan: string;
  readonly periodLabel: string;
  /** The period's own due day; null: none is set. */
  readonly due: string | null;
  /** ISO days. */
  readonly today: string;
  readonly until: string;
  readonly recipients: readonly NoticeRecipient[];
  readonly office: { readonly name: string; readonly contactName: string; readonly contactPhone: string };
  readonly demo: boolean;
}

/** mm of the 156 of an upright A4; the last column takes what is left. */
const widths = { order: 10, name: 33, due: 31, late: 17, standing: 33, level: 17 } as const;

/** The notice; its verification code is put on by the service. */
export function buildReminderNotice(input: ReminderNoticeInput): Omit<Letter, "verification"> {
  const { periodLabel, recipients, office, until } = input;
  const level = highestLevel(recipients.map((one) => one.level));
  const isStreet = ({ kind }: NoticeRecipient) => kind === "街道";
  const names = (some: readonly NoticeRecipient[]) => some.map(({ name }) => name);
  return {
    kind: "reminder-notice",
    formVersion: words.formVersion,
    confidentiality: words.confidentiality,
    demo: input.demo,
    title: words.title[level](periodLabel, planName(input.plan)),
    addressee: words.addressee(names(recipients.filter((one) => !isStreet(one))), names(recipients.filter(isStreet))),
    opening: words.opening(
      periodLabel,
      input.due,
      input.today,
      recipients.some(({ owes }) => owes !== "nothing"),
    ),
    columns: [
      ...Object.entries(widths).map(([key, widthMm]) => ({
        key,
        head: words.columns[key as keyof typeof widths],
        widthMm,
      })),
      { key: "contact", head: words.columns.contact, widthMm: null },
    ],
    rows: recipients.map(rowOf),
    items: [
      { head: words.items.deadline, text: words.items.deadlineText(until) },
      { head: words.items.filling, text: words.items.fillingText },
      { head: words.items.consequence, text: words.items.consequenceText[level](until) },
    ],
    signer: office.name,
    date: fullDay(input.today),
    contact: words.contact(office.contactName, office.contactPhone),
  };
}

function rowOf(one: NoticeRecipient, index: number): SheetCell[] {
  const day = one.due === null ? words.none : monthAndDay(one.due);
  return [
    word(String(index + 1)),
    text(one.name),
    word(one.deferred ? words.deferred(day) : day),
    one.daysLate > 0 ? { text: String(one.daysLate), kind: "number", marks: [] } : word(words.none),
    text(standingOf(one)),
    word(one.level),
    word(one.contactName === "" ? words.none : one.contactName),
  ];
}

/** 未报; of what came, also what is missing in it. */
function standingOf({ owes, missing }: CollectingRow): string {
  if (owes === null) return words.none;
  const lacks = missingWords(missing);
  return owes === "nothing" || lacks === "" ? owedLabel[owes] : `${owedLabel[owes]}；缺${lacks}`;
}

const word = (of: string): SheetCell => ({ text: of, kind: "word", marks: [] });
const text = (of: string): SheetCell => ({ text: of, kind: "text", marks: [] });
