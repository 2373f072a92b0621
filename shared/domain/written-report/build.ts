/** A report with words as a plain document (01 §1.8, 04 §4.3). */
import type { WrittenDocument } from "../../contract/documents.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { fullDay } from "../day-words.ts";
import { yearOf } from "../period.ts";
import type { WrittenInput } from "./input.ts";
import { kindRules } from "./kinds.ts";
import { vintageNote } from "./sources.ts";
import { writer } from "./writer.ts";

export function buildWrittenReport(input: WrittenInput): Omit<WrittenDocument, "verification"> {
  const { kind, period, office, demo, finalOn, edits } = input;
  const rules = kindRules[kind];
  const to = writer(edits);
  rules.write(input, to);
  const isPage = kind === "leaders-page";
  return {
    kind,
    formVersion: words.formVersion[kind],
    confidentiality: words.confidentiality,
    demo,
    masthead: isPage ? { name: words.masthead, number: words.number(yearOf(period), Number(period.at(-1))) } : null,
    title: rules.title(input),
    subtitle: rules.subtitle(input),
    addressee: isPage ? words.addressee : "",
    blocks: [...to.blocks],
    approval: isPage ? words.approval : "",
    closing: isPage ? to.text("vintages", vintageNote(input)) : null,
    signer: office,
    date: finalOn === null ? "" : fullDay(finalOn),
  };
}
