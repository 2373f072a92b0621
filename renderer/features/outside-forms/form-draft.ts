/** The blank form being mapped: held outside the page, so that a look at another tab loses nothing. */
import { create } from "zustand";
import type { FormDocument, FormProposalView } from "../../../shared/contract/outside-forms.ts";
import { type FormCell, placeName } from "../../../shared/domain/outside-form/form-mapping.ts";

export interface FormDraft {
  readonly document: FormDocument;
  readonly name: string;
  readonly cells: ReadonlyMap<string, FormCell>;
  readonly changed: boolean;
}

export const useFormDraft = create<{ readonly draft: FormDraft | null }>(() => ({ draft: null }));
const { getState, setState } = useFormDraft;

/** Begins anew with what is mapped of this form already. */
export function beginDraft(document: FormDocument, isNewFile: boolean): void {
  const name = document.form?.name ?? document.fileName.replace(/\.xlsx$/i, "");
  const cells = new Map(document.cells.map((cell) => [placeName(cell), cell]));
  setState({ draft: { document, name, cells, changed: isNewFile } });
}

export const forgetDraft = (): void => setState({ draft: null });

function change(work: (draft: FormDraft) => Partial<FormDraft>): void {
  const { draft } = getState();
  if (draft) setState({ draft: { ...draft, changed: true, ...work(draft) } });
}

export const nameDraft = (name: string): void => change(() => ({ name }));

export const mapCell = (cell: FormCell): void =>
  change(({ cells }) => ({ cells: new Map(cells).set(placeName(cell), cell) }));

export const unmapCell = (place: string): void =>
  change(({ cells }) => ({ cells: new Map([...cells].filter(([one]) => one !== place)) }));

/** What is proposed for cells that are not mapped. */
export const openProposals = ({ document, cells }: FormDraft): FormProposalView[] =>
  document.proposals.filter((one) => !cells.has(placeName(one)));

export const certainProposals = (draft: FormDraft): FormProposalView[] =>
  openProposals(draft).filter(({ confidence }) => confidence === "certain");

/** Moved cells whose words stand in one other place that is free. */
export const movable = ({ document, cells }: FormDraft): FormCell[] =>
  document.moved.flatMap(({ to, shows, before }) =>
    to && !cells.has(placeName(to)) ? [{ ...to, shows, overFormula: false, beside: before }] : [],
  );

const all = (cells: readonly FormCell[]): void =>
  change((draft) => ({ cells: new Map([...draft.cells, ...cells.map((cell) => [placeName(cell), cell] as const)]) }));

export function takeCertain(): void {
  const { draft } = getState();
  if (draft)
    all(
      certainProposals(draft).map(({ sheet, cell, shows }) => ({
        sheet,
        cell,
        shows,
        overFormula: false,
        beside: null,
      })),
    );
}

export function takeMoved(): void {
  const { draft } = getState();
  if (draft) all(movable(draft));
}
