/** What reading a catalogue workbook in would do, as the contract shows it. */
import { createHash } from "node:crypto";
import type {
  CatalogueFileChange,
  CatalogueFileProblem,
  CataloguePreview,
} from "../../../shared/contract/catalogue-file.ts";
import { type CatalogueChange, catalogueActions, catalogueKinds } from "../../../shared/domain/catalogue-changes.ts";
import type { CatalogueProblem } from "../../../shared/domain/catalogue-finding.ts";
import { catalogueActionLabel, catalogueFileReason, catalogueFileText } from "../../../shared/text/catalogue-file.ts";
import { catalogueProblemGroup } from "../../../shared/text/catalogue-groups.ts";
import { catalogueProblemText } from "../../../shared/text/catalogue-problems.ts";
import { roleLabel } from "../../../shared/text/catalogue-words.ts";
import { type Names, namesOf } from "../../exchange/catalogue-workbook/names.ts";
import { headOf, shownField } from "../../exchange/catalogue-workbook/shown-field.ts";
import type { StagedFile } from "../merge/staging.ts";
import type { Evaluated } from "./evaluate.ts";

export function previewOf(session: string, file: StagedFile, evaluated: Evaluated): CataloguePreview {
  const changes = evaluated.changes.map((change) => changeView(change, evaluated, namesBoth(evaluated)));
  return {
    session,
    digest: digestOf(file, evaluated),
    file: file.name,
    sha256: file.sha256,
    problems: [...rejections(evaluated), ...evaluated.problems.map(problemView)],
    changes: changes.toSorted((a, b) => catalogueKinds.indexOf(a.kind) - catalogueKinds.indexOf(b.kind)),
    totals: totalsOf(evaluated.changes),
    reasonNeeded: needsReason(evaluated.changes),
  };
}

/** Lines and tasks that retire keep the reason; a responsibility that ends needs none. */
export const needsReason = (changes: readonly CatalogueChange[]): boolean =>
  changes.some(({ kind, action }) => action === "retired" && kind !== "assignment");

/** Equal as long as the same file meets the same catalogue and would do the same to it. */
function digestOf(file: StagedFile, { current, changes, problems }: Evaluated): string {
  const essence = JSON.stringify([file.sha256, current, changes, problems]);
  return createHash("sha256").update(essence).digest("hex");
}

function rejections({ rejection }: Evaluated): CatalogueFileProblem[] {
  if (rejection === null) return [];
  const message = catalogueFileReason(rejection.code, rejection.details);
  return [
    { severity: "error", code: rejection.code, group: catalogueFileText.wholeFile, sheet: "", cell: "", message },
  ];
}

const problemView = (problem: CatalogueProblem): CatalogueFileProblem => {
  const { severity, code, sheet, cell } = problem;
  return { severity, code, group: catalogueProblemGroup[code], sheet, cell, message: catalogueProblemText(problem) };
};

export function totalsOf(changes: readonly CatalogueChange[]): CataloguePreview["totals"] {
  return catalogueKinds.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const count = (action: CatalogueChange["action"]) => own.filter((change) => change.action === action).length;
    const counts = {
      added: count("added"),
      changed: count("changed"),
      retired: count("retired"),
      removed: count("removed"),
    };
    return own.length === 0 ? [] : [{ kind, ...counts }];
  });
}

/** 新增 12 项，修改 3 项; empty where nothing changes. */
export const countsText = (changes: readonly CatalogueChange[]): string =>
  catalogueActions
    .map((action) => [action, changes.filter((change) => change.action === action).length] as const)
    .filter(([, count]) => count > 0)
    .map(([action, count]) => catalogueFileText.count(catalogueActionLabel[action], count))
    .join("，");

/** Names of what is there and of what is new; the new name of a record prevails. */
function namesBoth({ current, after }: Evaluated): Names {
  const [was, is] = [namesOf(current), namesOf(after)];
  const both = (kind: keyof Names) => new Map([...was[kind], ...is[kind]]);
  return {
    plans: both("plans"),
    organisations: both("organisations"),
    indicators: both("indicators"),
    tasks: both("tasks"),
    documents: both("documents"),
  };
}

function changeView(change: CatalogueChange, { locate }: Evaluated, names: Names): CatalogueFileChange {
  const { kind, action, path } = change;
  const [only, ...others] = change.fields;
  const field = only && others.length === 0 ? [only.field] : [];
  const { sheet, cell } = path === null ? { sheet: "", cell: "" } : locate([...path, ...field]);
  return {
    kind,
    action,
    ...calledBy(change, names),
    sheet,
    cell,
    fields: change.fields.map(({ field, before, after }) => ({
      field,
      name: headOf(kind, field),
      before: shownField(kind, field, before, names),
      after: shownField(kind, field, after, names),
    })),
  };
}

/** Code and name of a record; of what has none, what it belongs to and what sets it apart. */
function calledBy(change: CatalogueChange, names: Names): { readonly key: string; readonly name: string } {
  const joined = (...parts: readonly (string | number | null | undefined)[]) =>
    parts.filter((part) => part !== null && part !== undefined && part !== "").join("　");
  const line = (code: string) => names.indicators.get(code) ?? code;
  switch (change.kind) {
    case "document": {
      const document = change.after ?? change.before;
      return { key: document?.key ?? "", name: document?.title ?? "" };
    }
    case "target": {
      const target = change.after ?? change.before;
      if (!target) return { key: "", name: "" };
      const { indicator, year, effectiveOn, text } = target;
      return {
        key: `${indicator}/${year ?? "undated"}/${effectiveOn}`,
        name: joined(line(indicator), year === null ? null : `${year}年`, text, `${effectiveOn} 起`),
      };
    }
    case "assignment": {
      const term = change.after ?? change.before;
      if (!term) return { key: "", name: "" };
      const item = term.indicator ?? term.task ?? "";
      const itemName = term.indicator === undefined ? (names.tasks.get(item) ?? item) : line(item);
      const holder = names.organisations.get(term.organisation) ?? term.organisation;
      const since = term.from === null ? null : `${term.from} 起`;
      return {
        key: [item, term.role, term.organisation, term.from].filter(Boolean).join("/"),
        name: joined(itemName, roleLabel[term.role], holder, since),
      };
    }
    case "observation": {
      const figure = change.after ?? change.before;
      if (!figure) return { key: "", name: "" };
      const { indicator, dataPeriod, vintage, place, text, value } = figure;
      return {
        key: `${indicator}@${dataPeriod}`,
        name: joined(line(indicator), dataPeriod, text ?? String(value), vintage, names.documents.get(place.document)),
      };
    }
    default: {
      const record = change.after ?? change.before;
      return { key: record?.code ?? "", name: record?.name ?? "" };
    }
  }
}
