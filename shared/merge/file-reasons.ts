/**
 * Why a returned file could not be read or used: the closed list. Pre-flight and reader produce them, the file's
 * verdict follows from them (03 §3.3), shared/text/exchange.ts says them.
 */
export const fileReasons = [
  // Before any library is let near the bytes (05 §5.2).
  "office_leftover",
  "empty_file",
  "too_large",
  "truncated",
  "damaged",
  "too_many_parts",
  "inflates_too_large",
  "inflates_too_much",
  "unsafe_path",
  "encrypted",
  "wrong_password",
  "encryption_unknown",
  "format_xls",
  "format_xlsb",
  "format_ods",
  "format_csv",
  "format_web",
  "scan",
  "other_document",
  "not_a_workbook",
  // While reading, in the reader process.
  "too_many_sheets",
  "too_many_cells",
  "too_many_merges",
  "unreadable_content",
  "reader_time",
  "reader_memory",
  "reader_crashed",
  // After reading: whose is it, and does it still fit?
  "not_ours",
  "stamps_lost",
  "identity_disagrees",
  "unknown_issue",
  "unknown_organisation",
  // 沿用旧表: a workbook that is not ours, and a mapping that does not simply fit.
  "mapping_differs",
  "mappings_several",
  "mapping_period",
  "older_issue",
  "other_period",
  "closed_period",
  "organisation_stopped",
] as const;
export type FileReason = (typeof fileReasons)[number];

/** What is known about it, for the message: plain JSON. */
export type ReasonDetails = Readonly<Record<string, string | number>>;

/** A file that goes no further. */
export interface FileRejection {
  readonly code: FileReason;
  readonly details: ReasonDetails;
}
