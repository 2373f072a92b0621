/**
 * Weighs a catalogue workbook against the database as it is now. Reads only: preview and apply both call it, so that what
 * is written is what was shown.
 */
import type { CatalogueChange } from "../../../shared/domain/catalogue-changes.ts";
import { compareCatalogues } from "../../../shared/domain/catalogue-compare.ts";
import {
  type CatalogueFinding,
  type CataloguePath,
  type CatalogueProblem,
  severityOf,
} from "../../../shared/domain/catalogue-finding.ts";
import { catalogueAfter, contradictions } from "../../../shared/domain/catalogue-result.ts";
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import type { FileReason, FileRejection } from "../../../shared/merge/file-reasons.ts";
import { inDatabase } from "../../../shared/text/catalogue-file.ts";
import type { ReadDb } from "../../db/handles.ts";
import { readCatalogueWorkbook } from "../../exchange/catalogue-workbook/read.ts";
import type { ReadResult } from "../../exchange/reader/protocol.ts";
import type { WorkbookKind } from "../../exchange/table.ts";
import { currentCatalogue } from "./current-catalogue.ts";
import { catalogueFacts } from "./facts.ts";

/** The catalogue goes out as .xlsx and comes back as such: other formats lose what tells its rows apart. */
const otherKinds: Readonly<Partial<Record<WorkbookKind, FileReason>>> = {
  xls: "format_xls",
  xlsb: "format_xlsb",
  ods: "format_ods",
  csv: "format_csv",
  html: "format_web",
  xml: "format_web",
};

export interface Evaluated {
  /** Why the file could not be read at all; null when it was. */
  readonly rejection: FileRejection | null;
  /** Errors first. With one of them nothing is taken. */
  readonly problems: readonly CatalogueProblem[];
  /** Empty when there are errors. */
  readonly changes: readonly CatalogueChange[];
  readonly current: CatalogueSeed;
  /** The catalogue as it would be; the current one when there are errors. */
  readonly after: CatalogueSeed;
  /** Sheet and cell of a place in the workbook. */
  readonly locate: (path: CataloguePath) => { readonly sheet: string; readonly cell: string };
}

const nowhere = () => ({ sheet: "", cell: "" });

/** @param reason why lines and tasks that are no longer in the workbook retire; empty while nobody has said */
export function evaluate(db: ReadDb, read: ReadResult | null, reason: string): Evaluated {
  const current = currentCatalogue(db);
  const refused = (problems: readonly CatalogueProblem[], rejection: FileRejection | null = null): Evaluated => ({
    rejection,
    problems,
    changes: [],
    current,
    after: current,
    locate: nowhere,
  });
  if (!read?.ok) return refused([], read?.rejection ?? { code: "reader_crashed", details: {} });
  const other = otherKinds[read.table.kind ?? "xlsx"];
  if (other) return refused([], { code: other, details: {} });
  const workbook = readCatalogueWorkbook(read.table);
  if (!workbook.ok) return refused(workbook.problems);
  const { catalogue, locate, notices } = workbook;
  const { changes, findings } = compareCatalogues(current, catalogue, catalogueFacts(db), reason);
  const after = catalogueAfter(current, catalogue, changes);
  const clashes = contradictions(catalogue, after).map(({ finding, path, other }) => ({
    ...finding,
    path,
    details: { ...finding.details, other: inDatabase(nameAt(after, other)) },
  }));
  const found = [...findings, ...clashes].map(({ code, path, details }): CatalogueProblem => {
    const { sheet, cell } = locate(path);
    return { severity: severityOf[code], code, sheet, cell, details };
  });
  const problems = [...found, ...notices].toSorted((a, b) => weight(a) - weight(b));
  if (problems.some(({ severity }) => severity === "error")) return refused(problems);
  return { rejection: null, problems, changes, current, after, locate };
}

const weight = ({ severity }: CatalogueProblem): number => (severity === "error" ? 0 : 1);

/** What people call the record at a place: its name; of a responsibility the organisation's. */
function nameAt(catalogue: CatalogueSeed, [kind, at]: CatalogueFinding["path"]): string {
  const index = Number(at);
  if (kind === "assignments") {
    const holder = catalogue.assignments[index]?.organisation;
    return catalogue.organisations.find(({ code }) => code === holder)?.name ?? "";
  }
  const lists = { plans: catalogue.plans, organisations: catalogue.organisations, tasks: catalogue.tasks };
  const list = kind === "indicators" ? catalogue.indicators : lists[kind as keyof typeof lists];
  return list?.[index]?.name ?? "";
}
