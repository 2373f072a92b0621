/**
 * Exceptions to a period's due date (01 §1.2): 延期, due later, and 免报, not asked. Set for a line, for an organisation, or
 * for a line of one organisation; the most specific one counts: (organisation, line) > line > organisation > the period.
 */
export const exceptionKinds = ["deferred", "exempt"] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Whom an exception is for; at least one of the two is named. */
export interface ExceptionScope {
  readonly organisation: string | null;
  readonly indicator: string | null;
}

export interface DueException extends ExceptionScope {
  readonly kind: ExceptionKind;
  /** ISO day until which a deferred one may come; null for 免报. */
  readonly due: string | null;
}

/** What holds of a line of an organisation: the most specific exception, null where there is none. */
export function exceptionFor<T extends DueException>(
  exceptions: readonly T[],
  organisation: string,
  indicator: string,
): T | null {
  const of = (scope: ExceptionScope): T | undefined => exceptions.find((each) => sameScope(each, scope));
  return (
    of({ organisation, indicator }) ??
    of({ organisation: null, indicator }) ??
    of({ organisation, indicator: null }) ??
    null
  );
}

/** The exception set for an organisation as a whole, null where there is none. */
export function exceptionOfOrganisation<T extends DueException>(
  exceptions: readonly T[],
  organisation: string,
): T | null {
  return exceptions.find((each) => sameScope(each, { organisation, indicator: null })) ?? null;
}

/** 免报 as a whole: whatever is asked of it besides figures need not be reported either. */
export function isExcusedAsAWhole(exceptions: readonly DueException[], organisation: string): boolean {
  return exceptionOfOrganisation(exceptions, organisation)?.kind === "exempt";
}

export function sameScope(a: ExceptionScope, b: ExceptionScope): boolean {
  return a.organisation === b.organisation && a.indicator === b.indicator;
}

/**
 * The day on which something is due, an ISO date. A deferral gives more time and never less: where the period's own date
 * has been moved beyond it, that one holds. Null: the period has no due date.
 */
export function deferredDue(periodDue: string | null, exception: DueException | null): string | null {
  if (exception === null || exception.kind === "exempt" || exception.due === null) return periodDue;
  return periodDue === null || exception.due > periodDue ? exception.due : periodDue;
}

export function isExempt(exceptions: readonly DueException[], organisation: string, indicator: string): boolean {
  return exceptionFor(exceptions, organisation, indicator)?.kind === "exempt";
}

/** When a line of an organisation is due. */
export function dueOfLine(
  exceptions: readonly DueException[],
  periodDue: string | null,
  organisation: string,
  indicator: string,
): string | null {
  return deferredDue(periodDue, exceptionFor(exceptions, organisation, indicator));
}

/**
 * When an organisation's report is due: its own day; later where everything it is asked for (`lineDues`) is due later.
 * A report is late by this day.
 */
export function dueOfReport(
  exceptions: readonly DueException[],
  periodDue: string | null,
  organisation: string,
  lineDues: readonly (string | null)[],
): string | null {
  const own = deferredDue(periodDue, exceptionOfOrganisation(exceptions, organisation));
  const earliest = lineDues.reduce<string | null>(
    (found, due) => (due !== null && (found === null || due < found) ? due : found),
    null,
  );
  if (own === null || earliest === null || lineDues.includes(null)) return own;
  return earliest > own ? earliest : own;
}

/** Is a line asked of nobody in the period, though somebody answers for it? */
export function isExemptLine(
  exceptions: readonly DueException[],
  reporters: readonly string[],
  indicator: string,
): boolean {
  return reporters.length > 0 && reporters.every((organisation) => isExempt(exceptions, organisation, indicator));
}
