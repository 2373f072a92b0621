/** What returned files say about each other, and what a file's name says about the file (05 §5.4 rows 46–48). */
import { ownerByName } from "../../../shared/domain/named-file.ts";
import type { MergePlan } from "../../../shared/merge/plan.ts";
import { textCells } from "../../../shared/merge/plan-texts.ts";
import type { PlaceNote, ReturnedCell, ReturnedForm } from "../../../shared/merge/returned-form.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { aliasesByOrganisation } from "../../db/repos/organisations.ts";

export const aboutFile = (code: PlaceNote["code"], details: PlaceNote["details"]): PlaceNote => ({
  code,
  details,
  sheet: "",
  cell: "",
});

/** Name and code of the organisation a file's name speaks of. */
export interface NamedOwner {
  readonly code: string;
  readonly name: string;
  /** It bears the very name under which that organisation was sent its form: the content is then asked about. */
  readonly asIssued: boolean;
}

/** `金水区_2022Q1_区统计局_填报表`, whatever was put behind it. */
const issuedName = /金水区_\d{4}Q[1-4]_(.+?)_填报表/u;

/** Null where the name speaks of nobody, of several, or of the office that collects. */
export type NamedOwners = (fileName: string) => NamedOwner | null;

export function namedOwners(db: ReadDb): NamedOwners {
  const organisations = listOrganisations(db).filter(({ active }) => active);
  const aliases = aliasesByOrganisation(db);
  const owners = organisations.map(({ code, name, shortName }) => ({
    code,
    names: [name, shortName, ...(aliases.get(code) ?? [])],
  }));
  return (fileName) => {
    const [, segment] = issuedName.exec(fileName.normalize("NFKC")) ?? [];
    const code = ownerByName(segment ?? fileName, owners);
    const named = organisations.find((each) => each.code === code);
    if (!named || (segment === undefined && named.isOffice)) return null;
    return { code: named.code, name: named.name, asIssued: segment !== undefined };
  };
}

/** Everything a person filled in, wherever it stands and whatever program saved it. */
function essence({
  issueId,
  baseKnown,
  lines,
  corrections,
  tasks,
  supplies = [],
  contact,
  notes,
}: ReturnedForm): string {
  const cells = (of: Readonly<Partial<Record<string, ReturnedCell>>>) =>
    Object.entries(of).flatMap(([field, cell]) =>
      cell ? [[field, cell.value, cell.text, cell.doubt && [cell.doubt.code, cell.raw, cell.doubt.details]]] : [],
    );
  const byKey = <T extends { readonly key: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => a.key.localeCompare(b.key));
  return JSON.stringify([
    issueId,
    baseKnown,
    byKey(lines).map((line) => [line.key, line.foundBy, cells(line.cells)]),
    byKey(corrections).map((row) => [row.key, row.indicatorName, row.dataPeriodText, cells(row.cells)]),
    byKey(tasks).map((row) => [row.key, row.foundBy, cells(row.cells)]),
    byKey(supplies).map((row) => [row.key, row.foundBy, row.line, cells(row.cells), row.reason]),
    contact,
    notes.map(({ code, details }) => [code, details]),
  ]);
}

interface NamedReturn {
  readonly file: { readonly name: string };
  readonly returned: ReturnedForm;
  /** What is said of it as a file: one under another's name is no mere copy. */
  readonly about: readonly PlaceNote[];
}

/** Files that say what one before them says, with that one's name. */
export function copiesAmong<T extends NamedReturn>(returns: readonly T[]): ReadonlyMap<T, string> {
  const copies = new Map<T, string>();
  // A workbook that is not ours was never issued.
  const byIssue = Map.groupBy(
    returns,
    ({ returned: { issueId, organisation, period } }) => `${issueId} ${organisation} ${period}`,
  );
  for (const sharing of byIssue.values()) {
    if (sharing.length < 2) continue;
    const first = new Map<string, string>();
    for (const one of sharing) {
      const said = essence(one.returned) + JSON.stringify(one.about);
      const before = first.get(said);
      if (before === undefined) first.set(said, one.file.name);
      else copies.set(one, before);
    }
  }
  return copies;
}

const isFilled = ({ figures, texts, supplies, strays }: MergePlan): boolean =>
  strays.length > 0 ||
  figures.some(({ cells }) => cells.length > 0) ||
  supplies.some(({ cells }) => cells.length > 0) ||
  texts.some((text) => textCells(text).length > 0);

/** Said of each of several files of one organisation: in how many places they differ. */
export function severalFiles(plans: readonly MergePlan[]): PlaceNote[] {
  if (plans.length < 2) return [];
  const differing = plans.flatMap(({ figures, texts, supplies }) => [
    ...supplies.flatMap(({ line, assessed, cells }) =>
      cells.filter(({ code }) => code === "files_differ").map(({ field }) => `${line}|${assessed}/${field}`),
    ),
    ...figures.flatMap(({ item, dataPeriod, cells }) =>
      cells.filter(({ code }) => code === "files_differ").map(({ field }) => `${item}@${dataPeriod}/${field}`),
    ),
    ...texts.flatMap((text) =>
      textCells(text)
        .filter(({ code }) => code === "files_differ")
        .map(({ field }) => `${text.item}#${text.instruction ?? ""}/${field}`),
    ),
  ]);
  const places = new Set(differing).size;
  return [aboutFile("several_files", { files: plans.length, places, filled: plans.filter(isFilled).length })];
}
