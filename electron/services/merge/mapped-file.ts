/**
 * 沿用旧表: a workbook that is nobody's form but has a shape that was mapped is weighed as what its organisation reports
 * (docs/decisions/020). Nothing is known of what its author saw; what it would change of ours is asked.
 */
import type { Form, IssuedForm } from "../../../shared/domain/form.ts";
import { type Fit, fitOf, isSameShape } from "../../../shared/domain/mapping/fit.ts";
import { isMappable } from "../../../shared/domain/mapping/mapping.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { lastIssueVersion } from "../../db/repos/issues.ts";
import { listMappings, type MappingRow } from "../../db/repos/mappings.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { plainSheets } from "../../exchange/foreign/plain-sheets.ts";
import { type MappedLine, readMapped } from "../../exchange/foreign/read-mapped.ts";
import type { Table } from "../../exchange/table.ts";
import { type TasksToFill, tasksToFill } from "../form-tasks.ts";
import { buildForm } from "../forms-service.ts";
import { figuresOf, type PlanFigures } from "../plan-figures.ts";
import type { ReturnedFile } from "./returned-file.ts";

/** What files by the dozen are compared with: read once for a whole preview. */
export interface MappedShapes {
  readonly rows: readonly MappingRow[];
  readonly of: (period: string) => { readonly figures: PlanFigures; readonly tasks: TasksToFill };
}

export function mappedShapes(db: ReadDb): MappedShapes {
  const known = new Map<string, ReturnType<MappedShapes["of"]>>();
  return {
    rows: listMappings(db).filter(({ retired }) => !retired),
    of(period) {
      const asked = known.get(period) ?? askedIn(db, period);
      known.set(period, asked);
      return asked;
    },
  };
}

function askedIn(db: ReadDb, period: string): ReturnType<MappedShapes["of"]> {
  const figures = figuresOf(db, period);
  return { figures, tasks: tasksToFill(db, figures, period) };
}

/** @param period of the sitting; null where it takes returns of any */
export function mappedFile(
  db: ReadDb,
  table: Table,
  shapes: MappedShapes,
  period: string | null,
): ReturnedFile | FileRejection | undefined {
  if (shapes.rows.length === 0) return undefined;
  const plain = plainSheets(table);
  const fits = shapes.rows.flatMap((row) => {
    const fit = fitOf(row.mapping, plain);
    return fit ? [{ row, fit }] : [];
  });
  const same = fits.filter(({ fit }) => isSameShape(fit));
  const [chosen] = same;
  if (!chosen) return fits[0] && differs(fits[0].row, fits[0].fit);
  if (same.length > 1)
    return { code: "mappings_several", details: { names: same.map(({ row }) => row.name).join("”“") } };
  const { row, fit } = chosen;
  const whose = { organisation: row.mapping.organisation, period: fit.period ?? period };
  if (!findOrganisation(db, whose.organisation))
    return { code: "unknown_organisation", details: { organisation: whose.organisation } };
  if (whose.period === null || !findPeriod(db, whose.period))
    return {
      code: "mapping_period",
      details: { name: row.name, period: whose.period === null ? "" : periodLabel(whose.period) },
    };
  const of = { organisation: whose.organisation, period: whose.period };
  const { figures, tasks } = shapes.of(of.period);
  return {
    issue: {
      issueId: "",
      ...of,
      version: lastIssueVersion(db, of.organisation, of.period),
      operation: 0,
      form: unissued(buildForm(db, figures, tasks, of.organisation, of.period)),
    },
    returned: readMapped(table, fit, of, mappedLines(figures)),
    baseKnown: true,
    feedback: null,
    kind: table.kind ?? "xlsx",
    mapped: { name: row.name, periodStated: fit.period !== null },
  };
}

const named = (names: readonly string[]): string => names.slice(0, 5).join("、") + (names.length > 5 ? "等" : "");

const differs = ({ name }: MappingRow, { added, missing }: Fit): FileRejection => ({
  code: "mapping_differs",
  details: { name, added: named(added), missing: named(missing) },
});

export const mappedLines = ({ indicators }: PlanFigures): Map<string, MappedLine> =>
  new Map(indicators.filter(isMappable).map((line) => [line.code, line]));

/** What the organisation is asked for now, as a form nobody was sent. */
const unissued = (form: Form): IssuedForm => ({
  ...form,
  issueId: "",
  templateCode: "",
  version: 0,
  issuedAt: "",
  appVersion: "",
  office: { name: "", contactName: "", contactPhone: "" },
  documentNumber: "",
});
