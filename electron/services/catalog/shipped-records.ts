/** The shipped catalogue as table rows: one description per kind of record, so that shipping and upgrading share it. */
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import type { SqlRow } from "../../db/handles.ts";
import { assignmentId } from "../../db/repos/assignments.ts";

export interface ShippedRecord {
  readonly kind: string;
  readonly table: string;
  /** Primary key column, and its value. */
  readonly keyColumn: string;
  readonly key: string;
  readonly row: SqlRow;
}

const flag = (value: boolean): number => (value ? 1 : 0);

/** In an order in which references resolve. */
export function shippedRecords(seed: CatalogueSeed): ShippedRecord[] {
  return [
    ...seed.documents.map((d) =>
      record("document", "key", d.key, { title: d.title, document_number: d.documentNumber ?? null, date: d.date }),
    ),
    ...seed.plans.map((p) =>
      record("plan", "code", p.code, {
        name: p.name,
        title: p.title,
        first_year: p.firstYear,
        last_year: p.lastYear,
        baseline_year: p.baselineYear,
        document_number: p.documentNumber,
        adopted_on: p.adoptedOn,
      }),
    ),
    ...seed.organisations.map((o) =>
      record("organisation", "code", o.code, {
        name: o.name,
        short_name: o.shortName,
        kind: o.kind,
        position: o.order,
        suggested: flag(o.suggested),
        is_office: flag(o.isOffice),
      }),
    ),
    ...seed.tasks.map((t) =>
      record("task", "code", t.code, {
        plan: t.plan,
        box: t.box,
        box_title: t.boxTitle,
        position: t.order,
        name: t.name,
        aim: t.aim,
        deadline: t.deadline,
        places: JSON.stringify(t.places),
        tags: JSON.stringify(t.tags),
      }),
    ),
    ...seed.indicators.map((i) =>
      record("indicator", "code", i.code, {
        plan: i.plan,
        collection: i.collection,
        category: i.category,
        position: i.order,
        name: i.name,
        unit: i.unit,
        attribute: i.attribute,
        basis: i.basis,
        direction: i.direction,
        frequency: i.frequency,
        aggregation: i.aggregation,
        decimals: i.decimals,
        availability_months: i.availabilityMonths,
        growth_unit: i.growthUnit,
        baseline_value: i.baseline.value,
        baseline_text: i.baseline.text,
        baseline_year: i.baseline.year,
        baseline_comparable: flag(i.baseline.comparable),
        places: JSON.stringify(i.places),
        notes: JSON.stringify(i.notes),
        confidence: i.confidence,
        scope: i.scope,
        tags: JSON.stringify(i.tags),
        task: i.task,
        part_of: i.partOf,
        annual_of: i.annualOf,
        variants: JSON.stringify(i.variants),
        parts: JSON.stringify(i.parts),
        comparable_value: i.comparableBaseline?.value ?? null,
        comparable_year: i.comparableBaseline?.year ?? null,
        comparable_note: i.comparableBaseline?.note ?? null,
      }),
    ),
    ...seed.indicators.flatMap((i) =>
      i.targets.map((t) =>
        record("target", "id", targetId(i.code, t), {
          indicator: i.code,
          year: t.year,
          operator: t.operator,
          wording: t.wording,
          value: t.value,
          lower: t.lower ?? null,
          upper: t.upper ?? null,
          text: t.text,
          authority: t.authority,
          document_number: t.documentNumber,
          effective_on: t.effectiveOn,
          note: t.note ?? "",
        }),
      ),
    ),
    ...seed.assignments.map((a) =>
      record("assignment", "id", assignmentId(a.indicator ?? a.task ?? "", a.role, a.organisation), {
        indicator: a.indicator ?? null,
        task: a.task ?? null,
        role: a.role,
        organisation: a.organisation,
        suggested: flag(a.suggested),
      }),
    ),
  ];
}

/** Of a line there is one version for a year and an effective date: anything else could not be told apart. */
export function targetId(
  indicator: string,
  { year, effectiveOn }: { readonly year: number | null; readonly effectiveOn: string },
): string {
  return `${indicator}/${year ?? "undated"}/${effectiveOn}`;
}

function record(kind: string, keyColumn: string, key: string, row: SqlRow): ShippedRecord {
  return { kind, table: kind, keyColumn, key, row };
}
