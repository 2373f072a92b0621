/** Files of a sitting as they could be sent back: whose they are, what they could be sent back for, or why they cannot be. */
import type { MergeCell, MergeFile, MergePlace } from "../../../shared/contract/merge.ts";
import type { OwnQuery, ReturnOffer, ReturnQuery } from "../../../shared/contract/returns.ts";
import { supplySlot } from "../../../shared/domain/assessment/supply-checks.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { stateSentBack } from "../../../shared/domain/report.ts";
import { listsCells } from "../../../shared/merge/file-verdict.ts";
import type { ReturnedCell, ReturnedForm } from "../../../shared/merge/returned-form.ts";
import { supplyName } from "../../../shared/text/assessment-workbook.ts";
import { returnProblem as words } from "../../../shared/text/returns.ts";
import type { ReadDb } from "../../db/handles.ts";
import { allIndicators } from "../../db/repos/catalog.ts";
import { findReport } from "../../db/repos/reports.ts";
import { lastReturnNumber } from "../../db/repos/return-copies.ts";
import { inSlices } from "../in-slices.ts";
import type { JobProgress } from "../job.ts";
import { concerned } from "../merge/answering.ts";
import { placeKey } from "../merge/answers.ts";
import { evaluate } from "../merge/evaluate.ts";
import type { EvaluatedFile } from "../merge/evaluated.ts";
import { previewOf } from "../merge/preview.ts";
import type { Session, StagedFile } from "../merge/staging.ts";
import { partKey, targetsOf } from "../merge/target.ts";
import { lockOf } from "../submissions/report-gate.ts";
import { queriesOf } from "./queries.ts";

export interface Returnable {
  readonly staged: StagedFile;
  readonly form: IssuedForm;
  readonly returned: ReturnedForm;
  readonly organisationName: string;
  readonly queries: readonly ReturnQuery[];
}

export interface NotReturnable {
  readonly staged: StagedFile;
  readonly reason: string;
  /** Nothing is wrong with it. */
  readonly fine: boolean;
}

export const isReturnable = (file: Returnable | NotReturnable): file is Returnable => "form" in file;

/** @param only the file to look at; absent: all of the sitting */
export function returnables(
  db: ReadDb,
  session: Session,
  now: Date,
  only?: string,
  signal?: AbortSignal,
): AsyncGenerator<JobProgress, (Returnable | NotReturnable)[]> {
  function* look(): Generator<JobProgress, (Returnable | NotReturnable)[]> {
    const wanted: MergePlace[] = only === undefined ? [] : [{ sha256: only, sheet: "", cell: "" }];
    const evaluated =
      only === undefined ? yield* evaluate(db, session, now) : yield* concerned(db, session, wanted, now);
    const lines = new Map(allIndicators(db).map((line) => [line.code, line]));
    const { files } = yield* previewOf(session.id, session.period, evaluated, lines);
    const decided = decidedCells(session, evaluated);
    return evaluated.flatMap((file, index) => {
      const staged = session.files.find(({ sha256 }) => sha256 === file.sha256);
      const view = files[index];
      return staged && view && (only === undefined || only === file.sha256)
        ? [returnable(staged, file, view, decided)]
        : [];
    });
  }
  return inSlices(db, look, signal);
}

function returnable(
  staged: StagedFile,
  file: EvaluatedFile,
  view: MergeFile,
  decided: (sha256: string, cell: MergeCell) => boolean,
): Returnable | NotReturnable {
  const { issued, returned, organisation } = file;
  if (!issued || !returned || !organisation || !listsCells(file.verdict)) {
    const { verdict } = file.verdict;
    const reason = view.message || (verdict === "duplicate" ? words.nothing : words.notOurs);
    return { staged, reason, fine: verdict === "duplicate" };
  }
  const queries = queriesOf(view, returned.notes, (cell) => decided(file.sha256, cell));
  return { staged, form: issued, returned, organisationName: organisation.name, queries };
}

/** An answer at any cell of a record is about all of it. */
function decidedCells(session: Session, evaluated: readonly EvaluatedFile[]) {
  const targets = targetsOf(evaluated);
  const partAt = (place: MergePlace): string => {
    const target = targets.get(placeKey(place));
    return target ? partKey(target) : placeKey(place);
  };
  const answered = new Set(session.answers.map(partAt));
  return (sha256: string, { sheet, cell }: MergeCell): boolean => answered.has(partAt({ sha256, sheet, cell }));
}

/** Where a cell may be marked: the sheets people see. */
export const sheetsOf = ({ read }: StagedFile): string[] =>
  read?.ok ? read.table.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name) : [];

export function offerOf(db: ReadDb, file: Returnable, now: Date): ReturnOffer {
  const { form, staged } = file;
  const { code } = form.organisation;
  const report = findReport(db, code, form.period);
  return {
    sha256: staged.sha256,
    file: staged.name,
    organisation: code,
    organisationName: file.organisationName,
    period: form.period,
    templateCode: form.templateCode,
    number: lastReturnNumber(db, form.issueId) + 1,
    sheets: sheetsOf(staged),
    canReturn: stateSentBack(lockOf(db, code, form.period, now), report) !== null,
    queries: [...file.queries],
  };
}

/** What the office wants to know of a cell of its own accord, with what stands there. */
export function ownQuery({ form, returned }: Returnable, { sheet, cell, message, advice }: OwnQuery): ReturnQuery {
  const here = (of: ReturnedCell): boolean => of.sheet === sheet && of.cell === cell;
  for (const { line: code, assessed, cells } of returned.supplies ?? [])
    for (const [field, of] of Object.entries(cells))
      if (here(of)) {
        const name = supplyName(form.matrix, code, assessed);
        const ofPeriod = { dataPeriod: form.period, dataPeriodLabel: periodLabel(form.period) };
        const item = supplySlot(code, assessed);
        return { ...asked(sheet, cell, message, advice), ...ofPeriod, item, name, field, raw: of.raw };
      }
  const rows = [
    ...returned.lines.map(({ indicator: item, dataPeriod, cells }) => ({ item, dataPeriod, cells })),
    ...returned.tasks.map(({ item, cells }) => ({ item, dataPeriod: "", cells })),
  ];
  for (const { item, dataPeriod, cells } of rows)
    for (const [field, of] of Object.entries(cells))
      if (here(of)) {
        const line = form.lines.find((one) => one.indicator === item && one.dataPeriod === dataPeriod);
        const task = form.tasks?.find((one) => one.task === item) ?? form.projects?.find((one) => one.project === item);
        const name = line?.name ?? task?.name ?? "";
        const dataPeriodLabel = line?.dataPeriodLabel ?? "";
        return { ...asked(sheet, cell, message, advice), item, dataPeriod, field, raw: of.raw, name, dataPeriodLabel };
      }
  return asked(sheet, cell, message, advice);
}

const asked = (sheet: string, cell: string, message: string, advice: string): ReturnQuery => ({
  key: `own|${sheet}!${cell}`,
  ...{ sheet, cell, message, advice, item: "", name: "", dataPeriod: "", dataPeriodLabel: "", field: "", raw: "" },
  gravity: "asked",
  suggested: true,
});
