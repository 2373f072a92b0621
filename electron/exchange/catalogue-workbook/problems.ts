/** Collects what is wrong with a workbook, with sheet and cell. One problem per cell: the first one says what to do. */
import {
  type CatalogueProblem,
  type CatalogueProblemCode,
  type FindingDetails,
  severityOf,
} from "../../../shared/domain/catalogue-finding.ts";

export type Problems = ReturnType<typeof createProblems>;

export function createProblems() {
  const list: CatalogueProblem[] = [];
  const cellsInError = new Set<string>();
  return {
    say(code: CatalogueProblemCode, sheet: string, cell: string, details: FindingDetails = {}): void {
      const severity = severityOf[code];
      const at = `${sheet}!${cell}`;
      if (severity === "error" && cell !== "") {
        if (cellsInError.has(at)) return;
        cellsInError.add(at);
      }
      list.push({ severity, code, sheet, cell, details });
    },
    hasErrors: () => list.some(({ severity }) => severity === "error"),
    all: (): readonly CatalogueProblem[] => list,
  };
}
