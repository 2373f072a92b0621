/** The verdict on one returned file (03 §3.3), a rule over what is known about it. */
import type { FileReason } from "./file-reasons.ts";

export const fileVerdicts = ["clean", "check", "stale", "duplicate", "unrecognised", "unreadable"] as const;
export type FileVerdict = (typeof fileVerdicts)[number];

export interface FileFacts {
  /** Why it could not be read or recognised, if so. */
  readonly rejection: FileReason | null;
  /** Every cell of these very bytes was decided in a batch that is not undone. */
  readonly settled: boolean;
  /** Replaced by a later issue for the same organisation and period. */
  readonly olderIssue: boolean;
  /** Of another period than the one being collected. */
  readonly otherPeriod: boolean;
  readonly periodClosed: boolean;
  /** The organisation no longer takes part in the form's period: its figures would count nowhere. */
  readonly stopped?: boolean;
  /** Conflicts, questions and rejected cells. */
  readonly open: number;
  /** Findings of grade A to C. */
  readonly findings: number;
}

export interface Verdict {
  readonly verdict: FileVerdict;
  readonly reason: FileReason | null;
}

/** Readable, yet nobody's form: everything else that was rejected could not be opened at all. */
const unrecognised: ReadonlySet<FileReason> = new Set([
  "scan",
  "other_document",
  "not_ours",
  "stamps_lost",
  "identity_disagrees",
  "unknown_issue",
  "unknown_organisation",
  "mapping_differs",
  "mappings_several",
  "mapping_period",
]);

/** The first that applies, in the order of how final it is. */
export function fileVerdict(facts: FileFacts): Verdict {
  if (facts.rejection) {
    const verdict = unrecognised.has(facts.rejection) ? "unrecognised" : "unreadable";
    return { verdict, reason: facts.rejection };
  }
  if (facts.settled) return { verdict: "duplicate", reason: null };
  if (facts.periodClosed) return { verdict: "stale", reason: "closed_period" };
  if (facts.stopped) return { verdict: "stale", reason: "organisation_stopped" };
  if (facts.otherPeriod) return { verdict: "stale", reason: "other_period" };
  if (facts.olderIssue) return { verdict: "stale", reason: "older_issue" };
  return { verdict: facts.open > 0 || facts.findings > 0 ? "check" : "clean", reason: null };
}

/** Are the cells of such a file listed and open to answers? */
export const listsCells = ({ verdict, reason }: Verdict): boolean =>
  verdict === "clean" || verdict === "check" || reason === "older_issue";
