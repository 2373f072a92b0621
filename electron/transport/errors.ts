/** From what services throw to what the contract declares: closed codes with details, and nothing else. */
import { randomUUID } from "node:crypto";
import { mapEventIterator } from "@orpc/client";
import { ORPCError, os, ValidationError } from "@orpc/server";
import { statusOf } from "../../shared/contract/common.ts";
import { AppError, type ErrorCode, type ErrorDetails, errorCodes } from "../../shared/domain/errors.ts";

/** Writes an unexpected error with its stack into the log, under the id that the person is shown. */
export type Report = (requestId: string, error: unknown) => void;

/** The contract's error for anything thrown below. Only the code and the details of an AppError leave the core. */
export function asContractError(error: unknown, report: Report): ORPCError<ErrorCode, ErrorDetails> {
  if (error instanceof AppError) return contractError(error.code, error.details, error);
  if (error instanceof ORPCError) {
    if (isClosedCode(error.code)) return error as ORPCError<ErrorCode, ErrorDetails>;
    if (error.code === "BAD_REQUEST") return contractError("INVALID", { fields: refusedFields(error.cause) }, error);
  }
  if (error instanceof Error && error.name === "AbortError") return contractError("CANCELLED", {}, error);
  const requestId = randomUUID();
  report(requestId, error);
  return contractError("INTERNAL", { request: requestId }, error);
}

/** Middleware around every procedure; the events of a long job fail in the same way as a plain call. */
export const contractErrors = (report: Report) =>
  os.middleware(async ({ next }, _input, answer) => {
    try {
      const { output } = await next();
      if (!isAsyncIterator(output)) return answer(output);
      return answer(
        mapEventIterator(output, {
          value: async (value) => value,
          error: async (error) => asContractError(error, report),
        }),
      );
    } catch (error) {
      throw asContractError(error, report);
    }
  });

function contractError(code: ErrorCode, data: ErrorDetails, cause: unknown): ORPCError<ErrorCode, ErrorDetails> {
  // The message repeats the code: words are made by whoever shows it.
  return new ORPCError(code, { defined: true, status: statusOf(code), message: code, data, cause });
}

const isClosedCode = (code: string): code is ErrorCode => errorCodes.some((known) => known === code);

function refusedFields(cause: unknown): string[] {
  if (!(cause instanceof ValidationError)) return [];
  const name = (part: PropertyKey | { readonly key: PropertyKey }) =>
    String(typeof part === "object" ? part.key : part);
  return cause.issues.map((issue) => (issue.path ?? []).map(name).join("."));
}

function isAsyncIterator(value: unknown): value is AsyncIterator<unknown, unknown, undefined> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value && "next" in value;
}
