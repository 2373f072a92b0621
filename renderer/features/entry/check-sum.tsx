/** As on the stamped paper: the figures typed so far, and their sum (03 §3.1). */
import { entryText } from "../../../shared/text/entry.ts";
import type { Keeping } from "../../components/drafts/draft-keeper.ts";
import { type EntryLine, shownText } from "./entry-line.ts";

interface CheckSumProps {
  readonly lines: readonly EntryLine[];
  readonly drafts: Keeping["texts"];
}

export function CheckSum({ lines, drafts }: CheckSumProps) {
  // As in the workbook: figures given in words are no numbers.
  const numbers = lines.filter(({ asked, wording }) => asked !== null && wording === null);
  const { count, sum } = checkSumOf(numbers.map((line) => shownText(line, drafts.get(line.key), "value")));
  return <p className="small report-check-sum">{entryText.checkSum(count, sum)}</p>;
}

/**
 * 核对数: how many figures, and their sum, as the printed form has it. Figures that cannot be read are not counted.
 * Summed in whole units of the most decimals typed, so that 0.1 + 0.2 prints as 0.3.
 */
export function checkSumOf(figures: readonly string[]): { readonly count: number; readonly sum: string } {
  const read = figures.map((figure) => figure.trim()).filter((figure) => /^-?\d+(\.\d+)?$/.test(figure));
  const decimals = Math.max(0, ...read.map((figure) => figure.split(".")[1]?.length ?? 0));
  const total = read.reduce((sum, figure) => sum + Math.round(Number(figure) * 10 ** decimals), 0);
  return { count: read.length, sum: (total / 10 ** decimals).toFixed(decimals) };
}
