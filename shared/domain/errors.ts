/**
 * The closed set of things that can go wrong on purpose. Services throw an AppError with a code and details; the edge
 * (contract, command line) turns code and details into words (shared/text/errors.ts). Never match on message text.
 */
export const errorCodes = [
  "NOT_SET_UP",
  "ALREADY_SET_UP",
  "NOT_FOUND",
  "INVALID",
  "NOT_A_NUMBER",
  "UNKNOWN_LINE",
  "NOT_ASSIGNED",
  "PERIOD_CLOSED",
  "PERIOD_NOT_OPEN",
  "WRONG_DATA_PERIOD",
  "REASON_REQUIRED",
  "CHECK_FAILED",
  "REPORT_ACCEPTED",
  "REPORT_INCOMPLETE",
  "REPORT_STATE",
  "CHANGED_MEANWHILE",
  "STALE_PREVIEW",
  "SITTING_OPEN",
  "ANSWER_REFUSED",
  "ALREADY_UNDONE",
  "NOT_UNDONE",
  "REFUSED",
  "IN_USE",
  "DATABASE_NEWER",
  "DATABASE_OLDER",
  "DATABASE_DAMAGED",
  "FILE_TOO_LARGE",
  "NO_BROWSER",
  "NOT_EMPTY",
  "STILL_NEEDED",
  "CANCELLED",
  "FORBIDDEN",
  "LOCKED",
  "WRONG_PASSWORD",
  "INTERNAL",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What is known about a failure: plain JSON, named by the field it is about (`line`, `period`, `holder`, `file` …). */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}
