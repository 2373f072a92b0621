/** A column of organisation names from the clipboard, laid on rows: what each name means, and what stands in the way. */
import type { ListedOrganisation } from "../../../shared/contract/organisations.ts";
import { namesInCell, resolveOrganisation } from "../../../shared/domain/organisation-names.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import type { GridRow } from "./grid-rows.ts";

const words = responsibilitiesText.paste;

export interface PastedRow {
  readonly row: GridRow;
  /** As it was in the clipboard. */
  readonly text: string;
  /** Codes; null: this row is not changed. */
  readonly meant: readonly string[] | null;
  /** Why it is not clear what is meant; the person must say. */
  readonly problem: string | null;
}

/** The first column of what a spreadsheet copies; its closing line break is no row of its own. */
export function pastedColumn(text: string): string[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => (line.split("\t")[0] ?? "").replace(/^"([\s\S]*)"$/, "$1").trim());
}

/** One name for all rows, or a name each; null where the counts do not fit. */
export function laidOn(
  rows: readonly GridRow[],
  names: readonly string[],
  role: Role,
  organisations: readonly ListedOrganisation[],
): PastedRow[] | null {
  const [only] = names;
  if (only === undefined || (names.length !== 1 && names.length !== rows.length)) return null;
  return rows.map((row, index) =>
    understood(row, (names.length === 1 ? only : names[index]) ?? "", role, organisations),
  );
}

function understood(row: GridRow, text: string, role: Role, organisations: readonly ListedOrganisation[]): PastedRow {
  const unclear = (problem: string): PastedRow => ({ row, text, meant: null, problem });
  const names = namesInCell(text);
  if (names.length === 0) return { row, text, meant: null, problem: null };
  if (role === "provider" && row.source === "task") return unclear(words.problems.taskProvider);
  const codes: string[] = [];
  for (const name of names) {
    const resolved = resolveOrganisation(name, organisations);
    if (resolved.kind === "found") codes.push(resolved.organisation.code);
    else if (resolved.kind === "unknown") return unclear(words.problems.unknown(name));
    else if (resolved.kind === "ambiguous")
      return unclear(words.problems.ambiguous(name, resolved.candidates.map((each) => each.name).join("、")));
    else return unclear(inactiveWords(resolved.organisation, organisations));
  }
  if (role !== "support" && codes.length > 1) return unclear(words.problems.several);
  return { row, text, meant: [...new Set(codes)], problem: null };
}

function inactiveWords({ name, mergedInto }: ListedOrganisation, organisations: readonly ListedOrganisation[]): string {
  const into = organisations.find(({ code }) => code === mergedInto);
  return into ? words.problems.inactiveMerged(name, into.name) : words.problems.inactive(name);
}
