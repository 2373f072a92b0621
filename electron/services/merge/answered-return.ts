/** A returned file as the answer to a 退回: is it the newest, what was changed of what was asked, what stands in 单位回复. */

import type { ReturnedCell, ReturnedCells, TextField } from "../../../shared/merge/returned-form.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { lastReturnNumber, queriesOfReturn, type ReturnQueryRow, saveReply } from "../../db/repos/return-copies.ts";
import type { ReturnedFeedback } from "../../exchange/feedback/read-feedback.ts";

export interface AnsweredReturn {
  /** Its issue was sent back since: what such a file corrects is asked (03 §3.4: a fresh 退回 number: taken; otherwise asked). */
  readonly earlier: boolean;
  readonly reconsidered: (item: string, dataPeriod: string, cells: ReturnedCells) => boolean;
  readonly reconsideredText: (item: string, field: TextField, cell: ReturnedCell) => boolean;
  /** Null for a file that answers none. */
  readonly answers: {
    readonly number: number;
    readonly replies: readonly { readonly query: ReturnQueryRow; readonly reply: string }[];
  } | null;
}

const none = (): boolean => false;
const longestReply = 2000;

export function answeredReturn(db: ReadDb, issue: string, feedback: ReturnedFeedback | null): AnsweredReturn {
  const newest = lastReturnNumber(db, issue);
  const queries = feedback === null || newest === 0 ? [] : queriesOfReturn(db, issue, feedback.number);
  if (feedback === null || queries.length === 0)
    return { earlier: newest > 0, reconsidered: none, reconsideredText: none, answers: null };
  const changed = (field: string, cell: ReturnedCell | undefined, asked: readonly ReturnQueryRow[]): boolean =>
    cell !== undefined && asked.some((query) => query.field === field && query.raw.trim() !== cell.raw.trim());
  return {
    earlier: feedback.number < newest,
    reconsidered(item, dataPeriod, cells) {
      const asked = queries.filter((query) => query.item === item && query.dataPeriod === dataPeriod);
      return Object.entries(cells).some(([field, cell]) => changed(field, cell, asked));
    },
    reconsideredText: (item, field, cell) =>
      changed(
        field,
        cell,
        queries.filter((query) => query.item === item),
      ),
    answers: {
      number: feedback.number,
      replies: queries.flatMap((query) => {
        const reply = feedback.replies.get(query.position)?.slice(0, longestReply);
        return reply === undefined ? [] : [{ query, reply }];
      }),
    },
  };
}

/** Keeps what organisations answered, with whatever else of their files is taken in. A blank takes no reply away. */
export function keepReplies(
  tx: WriteTx,
  files: readonly { readonly name: string; readonly answers: AnsweredReturn["answers"] }[],
): void {
  for (const { name, answers } of files)
    for (const { query, reply } of answers?.replies ?? []) saveReply(tx, query, reply, name);
}
