/** A figure for a cell of a form: what stands of a line in a data period, who reported it; or why there is none. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import { blankMeans } from "../../../shared/domain/due.ts";
import { isTracked } from "../../../shared/domain/line.ts";
import type { SheetFigure } from "../../../shared/domain/main-indicators-sheet.ts";
import { plainNumber, sameNumber } from "../../../shared/domain/number.ts";
import { latestFigure, latestRecord, type Observation } from "../../../shared/domain/observation.ts";
import { type FormPeriod, formDataPeriod, type Shown } from "../../../shared/domain/outside-form/form-mapping.ts";
import { canonicalDataPeriod, dataPeriodLabel, isQuarter, periodLabel } from "../../../shared/domain/period.ts";
import { outsideFormsText as words } from "../../../shared/text/outside-forms.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { listSlotHistory, type ObservationHistoryRow } from "../../db/repos/observations.ts";
import type { FillWorld } from "./fill-world.ts";
import { blank, type Content, inForm } from "./form-content.ts";

type FigureShown = Extract<Shown, { kind: "figure" }>;

export function figureContent(world: FillWorld, line: Indicator, shows: FigureShown): Content {
  const asked = formDataPeriod(shows.period, world.period);
  const dataPeriod = canonicalDataPeriod(line.basis, line.frequency, asked);
  if (dataPeriod === null)
    return { ...blank(words.missing.annualOnly), dataPeriod: isQuarter(asked) ? periodLabel(asked) : `${asked}年` };
  const judging = world.judging(line.plan);
  const records = judging.observationsOf(line).filter((each) => each.dataPeriod === dataPeriod);
  const figure = latestFigure(records);
  const record = figure ?? (shows.field === "remark" ? latestRecord(records) : null);
  const label = dataPeriodLabel(dataPeriod, line.basis);
  const history = [line.code, ...(line.annualOf === null ? [] : [line.annualOf])].flatMap((indicator) =>
    listSlotHistory(world.db, { indicator, dataPeriod, organisation: null }),
  );
  // Nobody has to explain a figure: no words are nothing that is missing.
  if (!record && shows.field === "remark") return { ...blank(""), dataPeriod: label, notes: [words.notes.noRemark] };
  if (!record) return { ...blank(whyMissing(world, line, shows, records, history)), dataPeriod: label };
  const row = history.find(({ id }) => id === record.sequence);
  const known = { ...originOf(world, record, row), dataPeriod: label };
  const notes = [...known.notes, ...frozenNotes(world, line, shows, figure)];
  if (shows.field === "remark") {
    const remark = row?.remark ?? "";
    return remark === "" ? { ...known, notes: [words.notes.noRemark] } : { ...known, value: remark };
  }
  if (shows.field === "growth")
    return record.growth === null
      ? { ...known, missing: words.missing.noGrowth }
      : {
          ...known,
          ...inForm(record.growth, shows, line.growthUnit ?? ""),
          notes: [...notes, ...rounding(record.growth, shows)],
        };
  // Shares of a whole, the state of a milestone: as they were given.
  if (record.text) return { ...known, value: record.text, notes };
  const value = record.value ?? 0;
  return { ...known, ...inForm(value, shows, line.unit), notes: [...notes, ...rounding(value, shows)] };
}

function rounding(figure: number, shows: FigureShown): string[] {
  const exact = inForm(figure, { ...shows, decimals: null }, "").value;
  const shown = inForm(figure, shows, "").value;
  return exact === shown ? [] : [words.notes.rounded(plainNumber(exact))];
}

function whyMissing(
  world: FillWorld,
  line: Indicator,
  { period: rule }: FigureShown,
  records: readonly Observation[],
  history: readonly ObservationHistoryRow[],
): string {
  const { missing } = words;
  const combined = records.find((each) => each.combined !== undefined && each.combined.reported > 0)?.combined;
  if (combined) return missing.combined(combined.reported, combined.asked);
  const said = latestRecord(records);
  if (said && said.filling !== "reported") return fillingLabel[said.filling];
  if (history.some(({ retractedBy, value, growth }) => retractedBy !== null && (value ?? growth) !== null))
    return missing.retracted;
  if (!isTracked(line, world.period) && line.retiredFrom !== null) return missing.retired(line.retiredFrom);
  const column = columnOf(rule);
  if (column === null) return missing.notReported;
  const judging = world.judging(line.plan);
  const means = blankMeans(line, judging.plan, world.period, column, judging.isExemptAt(line, world.period));
  return means === "—" ? missing.notReported : means;
}

const columnOf = ({ rule }: FormPeriod): "本期" | "上年全年" | null =>
  rule === "current" ? "本期" : rule === "lastFullYear" ? "上年全年" : null;

/** Who said it, when, and where it came from. */
function originOf(world: FillWorld, record: Observation, row: ObservationHistoryRow | undefined): Content {
  const notes = [
    ...(record.vintage === "预计数" ? [words.notes.estimate] : []),
    ...(record.planTotal ? [words.notes.planTotal] : []),
    ...(record.combined ? [words.notes.combined(record.combined.reported)] : []),
    ...(row?.revisionReason ? [words.notes.revised(row.revisionReason)] : []),
  ];
  return {
    ...blank(""),
    vintage: record.vintage ?? "",
    reportedBy: record.combined ? "" : world.reporter(row),
    source: world.source(row),
    at: row?.at ?? "",
    notes,
  };
}

/** Where a closed period's own figure is no longer what it was when it was closed. */
function frozenNotes(world: FillWorld, line: Indicator, shows: FigureShown, now: Observation | null): string[] {
  const frozen = world.frozen(line)?.figures;
  const column = columnOf(shows.period);
  if (!frozen || column === null || !now || shows.field === "remark") return [];
  if (column === "上年全年" && shows.field === "growth") return [];
  const then = shows.field === "growth" ? frozen.growth : plain(column === "本期" ? frozen.current : frozen.lastYear);
  if (typeof then === "string") return [words.notes.frozenBlank(then)];
  const current = shows.field === "growth" ? now.growth : now.value;
  return sameNumber(then, current) ? [] : [words.notes.frozenDiffers(plainNumber(then))];
}

const plain = (figure: SheetFigure): number | string => (typeof figure === "string" ? figure : figure.value);
