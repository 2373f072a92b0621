/** What can be wrong with a catalogue: the closed list, shared by the pure checks and the reader of its workbook. */

/** Errors keep the whole catalogue out; warnings are said and let it in. */
export type Severity = "error" | "warning";

/** About the catalogue itself, wherever it comes from. */
export const checkCodes = {
  code_twice: "error",
  name_twice: "error",
  order_twice: "error",
  target_twice: "error",
  observation_twice: "error",
  assignment_twice: "error",
  lead_twice: "error",
  provider_twice: "error",
  period_order: "error",
  lead_missing: "warning",
  office_missing: "warning",
  office_twice: "error",
  reference_unknown: "error",
  reference_other_plan: "error",
  part_cycle: "error",
  plan_years: "error",
  year_outside: "error",
  year_beyond: "warning",
  unit_spelling: "error",
  text_differs: "error",
  range_bounds: "error",
  bounds_without_range: "error",
  baseline_missing: "warning",
  parts_missing: "error",
  parts_unexpected: "error",
  parts_sum: "error",
  data_period: "error",
} as const satisfies Readonly<Record<string, Severity>>;
export type CheckCode = keyof typeof checkCodes;

/** About reading the workbook. */
export const readingProblemCodes = {
  not_a_catalogue: "error",
  sheet_missing: "error",
  sheet_ignored: "warning",
  head_missing: "error",
  column_missing: "error",
  column_absent: "warning",
  column_twice: "error",
  column_ignored: "warning",
  merged_cells: "error",
  version_missing: "warning",
  blank: "error",
  not_a_number: "error",
  percent_format: "error",
  became_a_date: "error",
  not_a_date: "error",
  option_unknown: "error",
  formula_error: "error",
  formula_uncached: "error",
  formula_result: "warning",
  name_unknown: "error",
  name_ambiguous: "error",
  name_of_another: "error",
  name_differs: "warning",
  owner_unclear: "error",
  target_missing: "error",
  place_missing: "error",
  unit_unknown: "error",
  invalid: "error",
} as const satisfies Readonly<Record<string, Severity>>;
export type ReadingProblemCode = keyof typeof readingProblemCodes;

/** About what the database already holds: figures, closed periods, what is not in the workbook. */
export const importProblemCodes = {
  figures_kept: "error",
  frequency_kept: "error",
  target_in_force: "error",
  holder_has_figures: "error",
  figure_reported: "error",
  periods_outside: "error",
  retired_reason_missing: "error",
  organisations_missing: "warning",
  observation_missing: "warning",
} as const satisfies Readonly<Record<string, Severity>>;
export type ImportProblemCode = keyof typeof importProblemCodes;

export type CatalogueProblemCode = CheckCode | ReadingProblemCode | ImportProblemCode;
export const severityOf: Readonly<Record<CatalogueProblemCode, Severity>> = {
  ...checkCodes,
  ...readingProblemCodes,
  ...importProblemCodes,
};

export type FindingDetails = Readonly<Record<string, string | number>>;
/** Where in a catalogue: `["indicators", 3, "targets", 0, "year"]`. */
export type CataloguePath = readonly (string | number)[];

export interface CatalogueFinding {
  readonly code: CheckCode;
  readonly path: CataloguePath;
  readonly details: FindingDetails;
  /** The other place of two that contradict each other. */
  readonly other?: CataloguePath;
}

/** A finding where a person can go to it. */
export interface CatalogueProblem {
  readonly severity: Severity;
  readonly code: CatalogueProblemCode;
  /** Name of the sheet; empty for the whole workbook. */
  readonly sheet: string;
  /** `C7`; empty for the whole sheet. */
  readonly cell: string;
  readonly details: FindingDetails;
}
