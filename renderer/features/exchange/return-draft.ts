/** What a file is sent back for, as the person puts it together: ticks, remarks, additions of the office. */
import type { MergeFile } from "../../../shared/contract/merge.ts";
import type { OwnQuery, ReturnOffer, ReturnQuery } from "../../../shared/contract/returns.ts";
import { fieldWord } from "../../../shared/listings/merge-cell-text.ts";
import { feedbackText } from "../../../shared/text/returns.ts";

export interface ReturnDraft {
  readonly ticked: ReadonlySet<string>;
  readonly remarks: ReadonlyMap<string, string>;
  readonly own: readonly OwnQuery[];
  /** ISO day, empty for none. */
  readonly replyDue: string;
  readonly returnReport: boolean;
}

/** Whose it is was told, and its cells are listed. */
export const canBeSentBack = ({ organisation, verdict, reason }: MergeFile): boolean =>
  organisation !== null && (verdict === "clean" || verdict === "check" || reason === "older_issue");

export const firstDraft = ({ queries, canReturn }: ReturnOffer): ReturnDraft => ({
  ticked: new Set(queries.filter(({ suggested }) => suggested).map(({ key }) => key)),
  remarks: new Map(),
  own: [],
  replyDue: "",
  returnReport: canReturn,
});

export const countChosen = ({ ticked, own }: ReturnDraft): number => ticked.size + own.length;

export const placeWords = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  sheet === "" ? feedbackText.wholeFile : feedbackText.place(sheet, cell);

/** 地区生产总值 同比; 本期数 goes without saying. */
export const aboutWords = ({ name, field }: ReturnQuery): string =>
  field === "" || field === "value" ? name : `${name} ${fieldWord(field)}`;

export interface FeedbackLine {
  readonly key: string;
  readonly place: string;
  readonly about: string;
  readonly raw: string;
  readonly message: string;
  readonly advice: string;
}

/** The lines of the 数据核实反馈单 as it would go out. */
export function feedbackLines({ queries }: ReturnOffer, draft: ReturnDraft): FeedbackLine[] {
  const chosen = queries
    .filter(({ key }) => draft.ticked.has(key))
    .map((query) => {
      const remark = draft.remarks.get(query.key)?.trim() ?? "";
      return {
        key: query.key,
        place: placeWords(query),
        about: [aboutWords(query), query.dataPeriodLabel].filter((part) => part !== "").join("　"),
        raw: query.raw === "" && query.cell !== "" ? feedbackText.blank : query.raw,
        message: feedbackText.message(query.gravity, remark === "" ? query.message : `${query.message}\n${remark}`),
        advice: query.advice,
      };
    });
  const own = draft.own.map(({ sheet, cell, message, advice }) => ({
    key: `own|${sheet}!${cell}`,
    place: placeWords({ sheet, cell }),
    about: "",
    raw: "",
    message: feedbackText.message("asked", message),
    advice,
  }));
  return [...chosen, ...own];
}
