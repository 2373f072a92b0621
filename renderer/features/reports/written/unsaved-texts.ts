/** Texts being changed and not saved: they wait while one looks at the preview or at another page, until the window goes. */
import { create } from "zustand";
import type { ReportKeyInput } from "../../../../shared/contract/written.ts";

interface UnsavedText {
  readonly typed: string;
  /** What it was typed over: where another stands by now, saving says so. */
  readonly over: string;
}

const useTexts = create<Readonly<Record<string, UnsavedText | undefined>>>(() => ({}));

const keyOf = ({ kind, period }: ReportKeyInput, id: string): string => `${kind}@${period}/${id}`;

export const unsavedText = (report: ReportKeyInput, id: string): UnsavedText | undefined =>
  useTexts.getState()[keyOf(report, id)];

export const useUnsaved = (report: ReportKeyInput, id: string): boolean =>
  useTexts((texts) => texts[keyOf(report, id)] !== undefined);

/** @param text undefined: it was saved or given up */
export const keepUnsaved = (report: ReportKeyInput, id: string, text: UnsavedText | undefined): void =>
  useTexts.setState({ [keyOf(report, id)]: text });
