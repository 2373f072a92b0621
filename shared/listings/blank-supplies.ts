/** Blank figures of 考核数据 as they are told: a line once, with everybody whose figure is lacking. */
import type { ReportView } from "../contract/submissions.ts";

export interface BlanksOfLine {
  readonly line: string;
  readonly name: string;
  /** Names of those who are scored, in their order. */
  readonly assessed: readonly string[];
}

export function blanksByLine(blanks: ReportView["blankSupplies"]): BlanksOfLine[] {
  return [...Map.groupBy(blanks, ({ line }) => line)].map(([line, of]) => ({
    line,
    name: of[0]?.name ?? line,
    assessed: of.map(({ assessedName }) => assessedName),
  }));
}
