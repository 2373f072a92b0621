/** What a report with words is made from, out of the database. */
import type { Progress, ProgressRow } from "../../../shared/contract/progress.ts";
import { endMonth, yearOf } from "../../../shared/domain/period.ts";
import type { WrittenKind } from "../../../shared/domain/print-kinds.ts";
import {
  headlines,
  type Reason,
  type Variant,
  type WrittenInput,
} from "../../../shared/domain/written-report/input.ts";
import { documentTitles, listAssignments } from "../../db/repos/catalog.ts";
import { answersTo } from "../../db/repos/check-answers.ts";
import { listHistory } from "../../db/repos/observations.ts";
import { listReports } from "../../db/repos/reports.ts";
import { listMatters, listUpdatesUpTo } from "../../db/repos/task-updates.ts";
import { listEdits } from "../../db/repos/written-reports.ts";
import { progressTable } from "../progress-service.ts";
import type { PrintWorld } from "./print-world.ts";

/** @param finalOn ISO day on which it is made final; null for a draft */
export function writtenInput(world: PrintWorld, kind: WrittenKind, finalOn: string | null): WrittenInput {
  const { db, period, demo } = world;
  const { plan } = world.judging();
  const progress = progressTable(db, plan.code, period.code);
  const edits = listEdits(db, { kind, period: period.code });
  const nameOf = namesOf(world);
  return {
    kind,
    plan,
    period: period.code,
    progress,
    at: quarters(world),
    leaderOf: leaders(world),
    reasonOf: (row) => reasonOf(world, row),
    matters: listMatters(db, period.code).map((each) => ({ ...each, organisation: nameOf(each.organisation) })),
    variants: variantsOf(world),
    inQuestion: waiting(world),
    providers: [...new Set(headlines(progress).flatMap((row) => (row.latest ? (row.provider ?? row.lead ?? []) : [])))],
    office: world.office(),
    demo,
    edits: new Map(edits.map(({ paragraph, text }) => [paragraph, text])),
    finalOn,
  };
}

const namesOf = (world: PrintWorld) => {
  const names = new Map(world.organisations().map(({ code, name }) => [code, name]));
  return (code: string): string => names.get(code) ?? code;
};

/** Other quarters of the plan, none of them after the report's own; each is judged once. */
function quarters({ db, period, judging }: PrintWorld): WrittenInput["at"] {
  const { plan } = judging();
  const known = new Map<string, Progress>();
  return (code) => {
    if (yearOf(code) < plan.firstYear || endMonth(code) > endMonth(period.code)) return null;
    const found = known.get(code) ?? progressTable(db, plan.code, code);
    known.set(code, found);
    return found;
  };
}

function leaders(world: PrintWorld): WrittenInput["leaderOf"] {
  const leaderOf = new Map(world.organisations().map(({ code, leader }) => [code, leader]));
  const leads = new Map(
    listAssignments(world.db, world.judging().plan.code, world.period.code)
      .filter(({ role }) => role === "lead")
      .map(({ item, organisation }) => [item, organisation]),
  );
  return ({ code }) => leaderOf.get(leads.get(code) ?? "") || null;
}

/** By name: a workbook came back, and the report is not submitted, since something of it waits to be decided in 汇总. */
function waiting({ db, period, organisations }: PrintWorld): string[] {
  const undecided = new Set(
    listReports(db, period.code).flatMap(({ organisation, state, receivedAt }) =>
      state === "draft" && receivedAt !== null ? [organisation] : [],
    ),
  );
  return organisations().flatMap(({ code, name }) => (undecided.has(code) ? [name] : []));
}

/** So many records of a line are looked through for a reason. */
const mostRecords = 40;

/**
 * What was said of the task that the line belongs to (存在问题), else with the figure that is judged: its remark, or the
 * answer to a check that questioned it. What came after the report's quarter does not count.
 */
function reasonOf(world: PrintWorld, row: ProgressRow): Reason | null {
  const { db, period } = world;
  const nameOf = namesOf(world);
  const problem = row.task === null ? undefined : listUpdatesUpTo(db, [row.task], period.code).at(-1);
  if (problem && problem.period === period.code && problem.problems.trim() !== "")
    return { text: problem.problems, organisation: nameOf(problem.organisation) };
  const said = listHistory(db, row.code, mostRecords).filter(
    (record) =>
      record.retractedBy === null &&
      record.dataPeriod === row.valueAt &&
      record.reportedIn !== null &&
      record.reportedIn <= period.code,
  );
  for (const record of said) {
    const text = record.remark?.trim() || answersTo(db, record.id).find(({ kind }) => kind === "reason")?.reason || "";
    if (text !== "") return { text, organisation: nameOf(record.organisation ?? record.byOrganisation) };
  }
  return null;
}

function variantsOf({ db, judging }: PrintWorld): Variant[] {
  const titles = documentTitles(db);
  return judging().indicators.flatMap(({ code, variants }) =>
    // Without a figure it is a way of speaking (超过1800亿元), which contradicts nothing.
    variants
      .filter(({ value }) => value !== null)
      .map(({ what, text, place }) => ({
        line: code,
        what,
        text,
        document: titles.get(place.document) ?? place.document,
      })),
  );
}
