/**
 * What can be noticed about one returned cell or row, and how it is handled (05 §5.4): silent (logged only), notice
 * (fixed and said), ask (a person decides), refuse (not taken whatever they say). Closed; the words are in
 * shared/text/exchange.ts. The number behind a code is the row of the table in 05 §5.4.
 */
export type Handling = "silent" | "notice" | "ask" | "refuse";

/** Reading a cell: from what was typed to a value. */
export const readingCodes = {
  full_width: "silent", // 1
  thousands: "silent", // 2
  spaces: "silent", // 4
  text_number: "silent", // 5
  same_unit: "notice", // 6
  percent: "notice", // 10
  no_figure_mark: "notice", // 13
  formula_result: "notice", // 26
  commented: "notice", // 43
  unit_converted: "notice",
  filling_inferred: "notice",
  remark_too_long: "notice", // 41
  odd_grouping: "ask", // 3
  other_scale: "ask", // 7
  scale_mixed: "ask", // 8
  approximate: "ask", // 9
  fraction_for_percent: "ask", // 11
  percentage_points: "ask", // 12
  same_as_above: "ask", // 14
  merged_cells: "ask", // 16
  external_link: "ask", // 29
  became_a_date: "ask", // 30
  brackets: "ask", // 32
  fall_in_words: "ask", // 33
  several_numbers: "ask", // 35
  trailing_words: "ask", // 36
  chinese_numeral: "ask", // 37
  option_unknown: "ask", // 40
  unit_unknown: "ask",
  unit_changed: "ask",
  not_a_number: "ask",
  parts_unreadable: "ask",
  day_unclear: "ask", // 31
  picture: "refuse", // 42
  code_distorted: "refuse", // 34
  formula_uncached: "refuse", // 27
  formula_error: "refuse", // 28
} as const satisfies Readonly<Record<string, Handling>>;
export type ReadingCode = keyof typeof readingCodes;
const isAsked = (code: string): code is ReadingCode =>
  Object.entries(readingCodes).some(([one, handling]) => one === code && handling === "ask");
/** What a cell says is in doubt. */
export const askingReadings: readonly ReadingCode[] = Object.keys(readingCodes).filter(isAsked);

/** Finding sheets, rows and columns, and what they show beside the entry cells. */
export const placeCodes = {
  row_without_key: "notice", // 17
  row_missing: "notice", // 18
  rows_sorted: "silent", // 19
  key_twice: "refuse", // 20
  key_of_other_row: "refuse", // 20
  row_by_name: "ask", // 21
  sheet_renamed: "silent", // 22
  sheet_missing: "notice",
  column_moved: "notice", // 23
  column_missing: "notice",
  column_twice: "refuse",
  reason_without_figure: "notice",
  locked_changed: "notice", // 24
  rows_hidden: "notice", // 25
  key_of_another_form: "refuse",
  date_incomplete: "ask", // 31
  nothing_filled: "notice", // 49
  other_format: "notice", // 50
  text_table: "notice", // 51
  web_table: "notice", // 52
  macros_ignored: "notice", // 55
  meta_damaged: "notice",
  check_number_differs: "notice",
  named_otherwise: "notice", // 46
  several_files: "notice", // 47
  copy_of_file: "silent", // 48
} as const satisfies Readonly<Record<string, Handling>>;
export type PlaceCode = keyof typeof placeCodes;

/** Setting a returned value against the issued one and ours (03 §3.4). */
export const mergeCodes = {
  below_decimals: "notice",
  superseded: "notice",
  cleared: "ask", // 15
  changed_meanwhile: "ask", // 57
  base_unknown: "ask",
  back_to_issued: "ask",
  earlier_return: "ask",
  filling_contradicts: "ask",
  filling_without_value: "ask",
  waits_for_record: "ask",
  files_differ: "ask", // 47
  state_missing: "ask",
  waits_for_state: "ask",
  never_blank: "ask", // 15
  older_issue_cell: "ask", // 45
  other_organisation_named: "ask", // 46
  parts_exceed_total: "ask", // 39
  correction_without_reason: "ask",
  check_failed: "refuse",
  check_asks: "ask",
  stage_day_missing: "ask",
  stage_backward: "ask",
  stage_day_outside: "refuse",
  stage_day_alone: "refuse",
  unknown_project: "refuse",
  correction_unclear: "refuse",
  unknown_line: "refuse",
  unknown_task: "refuse",
  instruction_closed: "refuse",
  report_accepted: "refuse",
  period_closed: "refuse",
} as const satisfies Readonly<Record<string, Handling>>;
export type MergeCode = keyof typeof mergeCodes;

export type CellCode = ReadingCode | PlaceCode | MergeCode;

export const cellCodeHandling: Readonly<Record<CellCode, Handling>> = { ...readingCodes, ...placeCodes, ...mergeCodes };

/** Nothing a person can decide: the report is locked, or there is nothing the cell could be about. */
export const lockedCodes: ReadonlySet<string> = new Set<CellCode>([
  "report_accepted",
  "period_closed",
  "unknown_line",
  "unknown_task",
  "unknown_project",
  "instruction_closed",
  "correction_unclear",
]);
