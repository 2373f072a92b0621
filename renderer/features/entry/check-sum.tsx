/** As on the stamped paper: the figures typed so far, and their sum (03 §3.1). */
import { entryText } from "../../../shared/text/entry.ts";
import type { Keeping } from "../../components/drafts/draft-keeper.ts";
import { checkSumOf } from "./entry-draft.ts";
import { type EntryLine, shownText } from "./entry-line.ts";

interface CheckSumProps {
  readonly lines: readonly EntryLine[];
  readonly drafts: Keeping["texts"];
}

export function CheckSum({ lines, drafts }: CheckSumProps) {
  // As in the workbook: figures given in words are no numbers.
  const numbers = lines.filter(({ asked, wording }) => asked !== null && wording === null);
  const { count, sum } = checkSumOf(numbers.map((line) => shownText(line, drafts.get(line.key), "value")));
  return <p className="small entry-check-sum">{entryText.checkSum(count, sum)}</p>;
}
