/** One returned file, weighed: whose it is, what it would change, what is asked. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { cellCodeHandling } from "../../../shared/merge/cell-codes.ts";
import type { ReasonDetails } from "../../../shared/merge/file-reasons.ts";
import type { Verdict } from "../../../shared/merge/file-verdict.ts";
import type { GradedFigure } from "../../../shared/merge/grade.ts";
import type { PlannedCell } from "../../../shared/merge/plan.ts";
import type { PlannedSupply } from "../../../shared/merge/plan-supplies.ts";
import type { PlannedText } from "../../../shared/merge/plan-texts.ts";
import type { PlaceNote, ReturnedForm } from "../../../shared/merge/returned-form.ts";
import type { ObservationRow, Slot } from "../../db/repos/observations.ts";
import type { AnsweredReturn } from "./answered-return.ts";

export interface EvaluatedFile {
  readonly name: string;
  readonly sha256: string;
  readonly verdict: Verdict;
  /** What the words for the verdict's reason need. */
  readonly reasonDetails: ReasonDetails;
  /** As it stands in the catalogue now. */
  readonly organisation: Organisation | null;
  readonly period: string | null;
  /** The form as issued; null for a file that goes no further. */
  readonly issued: IssuedForm | null;
  readonly returned: ReturnedForm | null;
  /** What is to be said of it as a file, beside what was noticed in it. */
  readonly about: readonly PlaceNote[];
  readonly figures: readonly GradedFigure[];
  /** Where its figures stand, by `placeOfFigure`, and what stood there when it was weighed. */
  readonly slots: ReadonlyMap<string, WeighedSlot>;
  readonly texts: readonly PlannedText[];
  readonly supplies: readonly PlannedSupply[];
  readonly strays: readonly PlannedCell[];
  readonly unchanged: number;
  /** Would it be late if it were taken in now? Null where it is nobody's, or no day is set. */
  readonly late: boolean | null;
  /** Of a file that answers a 退回: which, and what stands in 单位回复. */
  readonly answers: AnsweredReturn["answers"];
}

export interface WeighedSlot {
  readonly slot: Slot;
  readonly standing: ObservationRow | undefined;
}

export const placeOfFigure = (figure: Pick<GradedFigure, "item" | "dataPeriod">): string =>
  `${figure.item}@${figure.dataPeriod}`;

/** A file that could not be read, recognised or accepted as a whole. */
export function rejectedFile(
  file: { readonly name: string; readonly sha256: string },
  verdict: Verdict,
  reasonDetails: ReasonDetails,
  whose: Pick<EvaluatedFile, "organisation" | "period"> = { organisation: null, period: null },
): EvaluatedFile {
  const nothing = {
    issued: null,
    returned: null,
    about: [],
    figures: [],
    slots: new Map<string, WeighedSlot>(),
    texts: [],
    supplies: [],
    strays: [],
    unchanged: 0,
    late: null,
    answers: null,
  };
  return { name: file.name, sha256: file.sha256, verdict, reasonDetails, ...whose, ...nothing };
}

/** Rows that were filled in and not taken, whoever answers what: keys given twice, exchanged, or of another form. */
export const refusedRows = ({ notes }: ReturnedForm): number =>
  notes.filter(({ code }) => cellCodeHandling[code] === "refuse").length;

/** What a person has to make sure of outside the cells. */
export const askedNotes = (notes: readonly PlaceNote[]): number =>
  notes.filter(({ code }) => cellCodeHandling[code] === "ask").length;

export const isOpenOutcome = (outcome: string): boolean =>
  outcome === "conflict" || outcome === "question" || outcome === "rejected";
