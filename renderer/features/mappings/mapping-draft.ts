/** What a person has chosen on the mapping screen, over what was proposed. Nothing that was not said yes to is kept. */
import type { MappingProposal, ProposedColumn, ProposedRow, ProposedSheet } from "../../../shared/contract/mappings.ts";
import { factorBetween } from "../../../shared/domain/mapping/file-units.ts";
import { mappingFrom } from "../../../shared/domain/mapping/from-proposal.ts";
import type { ColumnRole, Mapping, PeriodRule } from "../../../shared/domain/mapping/mapping.ts";

type Line = MappingProposal["lines"][number];

/** By `sheet|column` and `sheet|row`. */
export interface Choices {
  readonly roles: Readonly<Record<string, { readonly role: ColumnRole; readonly period: PeriodRule }>>;
  readonly rows: Readonly<Record<string, { readonly line: string | null; readonly accepted: boolean }>>;
}
export const noChoices: Choices = { roles: {}, rows: {} };

export interface RowChoice {
  readonly row: ProposedRow;
  readonly line: Line | null;
  /** One of the file's units in the line's; null where they cannot be told in one another. */
  readonly factor: number | null;
  /** A person has said yes, or there is no doubt: same name, same unit. */
  readonly accepted: boolean;
}

const keyOf = (sheet: ProposedSheet, at: number): string => `${sheet.name}|${at}`;

export function columnChoice(sheet: ProposedSheet, at: number, { roles }: Choices): ProposedColumn | undefined {
  const column = sheet.columns[at];
  return column && { ...column, ...roles[keyOf(sheet, at)] };
}

/** The factor of a row in its line's unit; a table that says no unit is taken for the line's, once that is confirmed. */
const factorOf = ({ unit }: ProposedRow, line: Line): number | null =>
  unit === "" ? 1 : factorBetween(unit, line.unit);

export function rowChoice(sheet: ProposedSheet, row: ProposedRow, lines: readonly Line[], choices: Choices): RowChoice {
  const chosen = choices.rows[keyOf(sheet, row.at)];
  const code = chosen ? chosen.line : row.line;
  const line = (row.row !== null && lines.find((one) => one.code === code)) || null;
  const factor = line && (code === row.line ? (row.factor ?? factorOf(row, line)) : factorOf(row, line));
  const sure = row.confidence === "certain" && row.factor === 1;
  return { row, line, factor, accepted: line !== null && factor !== null && (chosen ? chosen.accepted : sure) };
}

export const withRole = (
  choices: Choices,
  sheet: ProposedSheet,
  at: number,
  role: ColumnRole,
  period: PeriodRule,
): Choices => ({ ...choices, roles: { ...choices.roles, [keyOf(sheet, at)]: { role, period } } });

/** Choosing a line is a yes where the unit is the same; another unit has to be confirmed as well. */
export function withLine(choices: Choices, sheet: ProposedSheet, row: ProposedRow, line: Line | null): Choices {
  const accepted = line !== null && row.unit === line.unit;
  const chosen = { line: line?.code ?? null, accepted };
  return { ...choices, rows: { ...choices.rows, [keyOf(sheet, row.at)]: chosen } };
}

export const withAccepted = (choices: Choices, sheet: ProposedSheet, row: RowChoice, accepted: boolean): Choices => ({
  ...choices,
  rows: { ...choices.rows, [keyOf(sheet, row.row.at)]: { line: row.line?.code ?? null, accepted } },
});

export function mappingOf(organisation: string, { sheets, lines }: MappingProposal, choices: Choices): Mapping {
  return mappingFrom(
    organisation,
    sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column, at) => columnChoice(sheet, at, choices) ?? column),
      rows: sheet.rows.map((row) => {
        const { line, factor, accepted } = rowChoice(sheet, row, lines, choices);
        return { ...row, line: accepted && line ? line.code : null, factor };
      }),
    })),
  );
}

/** 已对应 and 待定: rows said yes to, and rows with a line that wait for one. */
export function countRows({ sheets, lines }: MappingProposal, choices: Choices): { done: number; open: number } {
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => rowChoice(sheet, row, lines, choices)));
  const done = rows.filter(({ accepted }) => accepted).length;
  return { done, open: rows.filter(({ line, accepted }) => line !== null && !accepted).length };
}
