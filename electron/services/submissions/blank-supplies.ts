/** Figures of 考核数据 without a number or a word: they keep their provider's report open like a blank line. */
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { isBlankSupply } from "../../../shared/domain/assessment/rules.ts";
import { isExcusedAsAWhole } from "../../../shared/domain/due-exceptions.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listExceptions } from "../../db/repos/due-exceptions.ts";
import { matrixToFill } from "../assessment/form-matrix.ts";

type Blank = ReportView["blankSupplies"][number];

/** What an organisation supplies in a period. */
export interface SuppliesCount {
  readonly asked: number;
  /** Of them, said to be missing still. */
  readonly notObtained: number;
  /** Of them, without a number or a word, line by line. */
  readonly blanks: readonly Blank[];
}

const nothing: SuppliesCount = { asked: 0, notObtained: 0, blanks: [] };

/** Of every organisation in turn, as it is asked now. */
export function suppliesIn(db: ReadDb, period: string): (provider: string) => SuppliesCount {
  const exceptions = listExceptions(db, period);
  return (provider) => {
    const matrix = isExcusedAsAWhole(exceptions, provider) ? undefined : matrixToFill(db, provider, period);
    if (matrix === undefined) return nothing;
    const { lines, rows } = matrix;
    const figures = rows.flatMap(({ cells }) => cells.map(({ current }) => current));
    return {
      asked: figures.length,
      notObtained: figures.filter((figure) => figure?.filling === "not_obtained").length,
      blanks: lines.flatMap(({ code: line, name }, at) =>
        rows
          .filter(({ cells }) => isBlankSupply(cells[at]?.current ?? null))
          .map((row) => ({ line, name, assessed: row.organisation, assessedName: row.name })),
      ),
    };
  };
}

export const blankSupplies = (db: ReadDb, organisation: string, period: string): Blank[] => [
  ...suppliesIn(db, period)(organisation).blanks,
];

/** Of an issued form. A line that is not asked any more, or of another provider since the workbook went out, is not missing. */
export function hasBlankSupply(db: ReadDb, { organisation: { code }, period, matrix }: IssuedForm): boolean {
  if (matrix === undefined) return false;
  const lines = new Set(matrix.lines.map((line) => line.code));
  const assessed = new Set(matrix.rows.map(({ organisation }) => organisation));
  return suppliesIn(db, period)(code).blanks.some((blank) => lines.has(blank.line) && assessed.has(blank.assessed));
}
