/** What a request must be before anything looks at it (02 §2.5). Each guard returns why it is refused, or null. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "../../shared/domain/errors.ts";

export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  /** For the log and for developers; people never see it. */
  readonly reason: string;
}

type Guard = (request: IncomingMessage) => Refusal | null;

/** Exactly our own address: a foreign name that resolves to this machine (DNS rebinding) is not it. */
export const requireHost =
  (authority: string): Guard =>
  (request) =>
    request.headers.host === authority ? null : { status: 403, code: "FORBIDDEN", reason: "host" };

/** Browsers put Origin on every POST and no page can forge it: another site's page is told apart by it. */
export const requireOrigin =
  (origin: string): Guard =>
  (request) =>
    request.headers.origin === origin ? null : { status: 403, code: "FORBIDDEN", reason: "origin" };

export const requireSecret =
  (accepts: (authorization: string | undefined) => boolean): Guard =>
  (request) =>
    accepts(request.headers.authorization) ? null : { status: 401, code: "FORBIDDEN", reason: "session" };

/** A content type no form of a foreign page can send without asking first; multipart only where a file is expected. */
export const requireContentType =
  (accepted: (pathname: string) => string): Guard =>
  (request) => {
    const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
    return type === accepted(request.url ?? "") ? null : { status: 415, code: "INVALID", reason: "content type" };
  };

/** @param maxBytes of the whole body, which must say its length: nothing is read to find out */
export const requireSize =
  (maxBytes: number): Guard =>
  (request) => {
    const length = request.headers["content-length"];
    if (length === undefined || !/^\d+$/.test(length)) return { status: 411, code: "INVALID", reason: "length" };
    return Number(length) <= maxBytes ? null : { status: 413, code: "FILE_TOO_LARGE", reason: "size" };
  };

/** Why the first unhappy guard refuses, or null. */
export function refusalOf(request: IncomingMessage, guards: readonly Guard[]): Refusal | null {
  for (const guard of guards) {
    const refusal = guard(request);
    if (refusal) return refusal;
  }
  return null;
}

export type Digest = Buffer<ArrayBuffer>;

export const digestOf = (text: string): Digest => createHash("sha256").update(text).digest();

/** Compares in a time that does not tell how much was right. */
export const sameSecret = (text: string, digest: Digest): boolean => timingSafeEqual(digestOf(text), digest);
