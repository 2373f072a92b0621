/** What a rejected call of the core means, as data. */
import { ORPCError } from "@orpc/client";
import { AppError, type ErrorCode, type ErrorDetails, errorCodes } from "../../shared/domain/errors.ts";

export interface Failure {
  /** UNREACHABLE: the core gave no answer at all. */
  readonly code: ErrorCode | "UNREACHABLE";
  readonly details: ErrorDetails;
}

const isErrorCode = (code: string): code is ErrorCode => errorCodes.some((known) => known === code);
const isDetails = (data: unknown): data is ErrorDetails =>
  typeof data === "object" && data !== null && !Array.isArray(data);

/** What a rejected call of the core means; anything not said by the core on purpose is INTERNAL. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError) {
    const details = isDetails(error.data) ? error.data : {};
    if (isErrorCode(error.code)) return { code: error.code, details };
    return { code: "INTERNAL", details: {} };
  }
  if (error instanceof AppError) return error;
  if (error instanceof DOMException && error.name === "AbortError") return { code: "CANCELLED", details: {} };
  // A fetch that reaches nobody rejects with a TypeError.
  if (error instanceof TypeError) return { code: "UNREACHABLE", details: {} };
  return { code: "INTERNAL", details: {} };
}
