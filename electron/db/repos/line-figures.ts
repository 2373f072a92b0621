/**
 * The combined figures of lines that several organisations report, kept per line and data period. They are derived:
 * triggers mark what is stale, and every write makes it anew before it ends, so that a verdict reads a few rows where a
 * hundred organisations have reported.
 */
import { askedIn } from "../../../shared/domain/due.ts";
import type { LineFacts } from "../../../shared/domain/line.ts";
import { judgedValue, type Observation } from "../../../shared/domain/observation.ts";
import { combineRecords, type Holder, reportersOf, withSuccessors } from "../../../shared/domain/organisations.ts";
import { lastQuarter } from "../../../shared/domain/period.ts";
import type { Filling, Vintage } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

interface LineFigureRow {
  readonly indicator: string;
  readonly dataPeriod: string;
  readonly stale: number;
  readonly value: number | null;
  readonly vintage: Vintage | null;
  readonly filling: Filling;
  readonly sequence: number;
  readonly planTotal: number;
  readonly seriesBreak: number;
  readonly reported: number;
  readonly asked: number;
  readonly own: string | null;
}

/** By organisation, for `each`: a plain figure, or a total since the plan began. */
type OwnFigures = Readonly<Record<string, number | { readonly planTotal: number }>>;

const columns = `indicator, data_period AS dataPeriod, stale, value, vintage, filling, sequence, plan_total AS planTotal,
  series_break AS seriesBreak, reported, asked, own`;

/** What the lines of a plan are judged by, by line: combined figures, or each organisation's own for `each`. */
export function listLineFigures(db: ReadDb, plan: string): Map<string, Observation[]> {
  const rows = db.all<LineFigureRow>(
    `SELECT ${columns} FROM line_figure WHERE indicator IN (SELECT code FROM indicator WHERE plan = :plan)`,
    { plan },
  );
  return byLine(db, rows);
}

/** The same for one line. */
export function lineFiguresOf(db: ReadDb, indicator: string): Observation[] {
  const rows = db.all<LineFigureRow>(`SELECT ${columns} FROM line_figure WHERE indicator = :indicator`, { indicator });
  return byLine(db, rows).get(indicator) ?? [];
}

function byLine(db: ReadDb, rows: readonly LineFigureRow[]): Map<string, Observation[]> {
  const lines = new Map<string, Observation[]>();
  const successors = rows.some(({ stale }) => stale === 1) ? successorsOf(db) : new Map<string, string>();
  for (const row of rows) {
    const figures = lines.get(row.indicator) ?? [];
    figures.push(...observationsOf(row.stale === 1 ? made(db, row, successors) : row));
    lines.set(row.indicator, figures);
  }
  return lines;
}

function observationsOf(row: LineFigureRow): Observation[] {
  const { dataPeriod, sequence } = row;
  if (row.own !== null) {
    const own = JSON.parse(row.own) as OwnFigures;
    return Object.entries(own).map(([organisation, figure]) => ({
      dataPeriod,
      sequence,
      organisation,
      value: typeof figure === "number" ? figure : figure.planTotal,
      planTotal: typeof figure !== "number",
      growth: null,
      growthBasis: null,
      vintage: null,
      filling: "reported",
    }));
  }
  return [
    {
      dataPeriod,
      sequence,
      growth: null,
      growthBasis: null,
      value: row.value,
      vintage: row.vintage,
      filling: row.filling,
      planTotal: row.planTotal === 1,
      seriesBreak: row.seriesBreak === 1,
      combined: { reported: row.reported, asked: row.asked },
    },
  ];
}

/** Makes every stale row anew; called at the end of each write, inside its transaction. */
export function refreshLineFigures(tx: ReadDb & Pick<WriteTx, "run">): void {
  const stale = tx.all<Pick<LineFigureRow, "indicator" | "dataPeriod">>(
    "SELECT indicator, data_period AS dataPeriod FROM line_figure WHERE stale = 1",
  );
  const successors = successorsOf(tx);
  for (const row of stale) {
    tx.run(
      `UPDATE line_figure SET stale = 0, value = :value, vintage = :vintage, filling = :filling, sequence = :sequence,
         plan_total = :planTotal, series_break = :seriesBreak, reported = :reported, asked = :asked, own = :own
       WHERE indicator = :indicator AND data_period = :dataPeriod`,
      withoutStale(made(tx, row, successors)),
    );
  }
}

const withoutStale = ({ stale: _, ...row }: LineFigureRow) => row;

type Key = Pick<LineFigureRow, "indicator" | "dataPeriod">;

/** The row as its sources have it now. */
function made(db: ReadDb, { indicator, dataPeriod }: Key, successors: Successors): LineFigureRow {
  const line = db.get<LineRow>(
    "SELECT aggregation, frequency, availability_months AS availabilityMonths FROM indicator WHERE code = :indicator",
    { indicator },
  );
  if (!line) throw new Error(`figures of no line: ${indicator}`);
  const { aggregation } = line;
  const records = recordsOf(db, { indicator, dataPeriod });
  const reporters = speakersOf(db, { indicator, ...line }, dataPeriod, records, successors);
  const combined = combineRecords(aggregation, reporters, dataPeriod, records);
  return {
    indicator,
    dataPeriod,
    stale: 0,
    value: combined.value,
    vintage: combined.vintage,
    filling: combined.filling,
    sequence: combined.sequence,
    planTotal: combined.planTotal ? 1 : 0,
    seriesBreak: combined.seriesBreak ? 1 : 0,
    reported: combined.combined?.reported ?? 0,
    asked: combined.combined?.asked ?? 0,
    own: aggregation === "each" ? JSON.stringify(ownFigures(reporters, records)) : null,
  };
}

type LineRow = Pick<LineFacts, "aggregation" | "frequency" | "availabilityMonths">;

/**
 * Whose figures make the line's: who is asked for the data period when it falls due. Who answered only at its own time
 * counts too if it has reported then, or if it was merged away and is spoken for.
 */
function speakersOf(
  db: ReadDb,
  line: LineRow & Pick<Key, "indicator">,
  dataPeriod: string,
  records: readonly Observation[],
  successors: Successors,
): string[] {
  const holders = holdersOf(db, line.indicator);
  const reportersIn = (quarter: string) =>
    reportersOf(
      line.aggregation,
      holders.filter(({ from, to }) => from <= quarter && quarter <= to),
    );
  const reported = new Set(records.flatMap(({ organisation }) => organisation ?? []));
  const then = reportersIn(lastQuarter(dataPeriod)).filter((code) => reported.has(code) || successors.has(code));
  return withSuccessors([...then, ...reportersIn(askedIn(line, dataPeriod))], successors, reported);
}

/** Each reporter's own judged figure, by organisation; who has none is left out. */
function ownFigures(reporters: readonly string[], records: readonly Observation[]): OwnFigures {
  const byReporter = Map.groupBy(records, (each) => each.organisation ?? "");
  return Object.fromEntries(
    reporters.flatMap((reporter) => {
      const figure = judgedValue(byReporter.get(reporter) ?? []);
      if (!figure) return [];
      return [[reporter, figure.planTotal ? { planTotal: figure.value } : figure.value]];
    }),
  );
}

/**
 * Who answered for the line, from and to which quarter: what they reported then still counts after they were relieved of it.
 */
function holdersOf(db: ReadDb, indicator: string): (Holder & { readonly from: string; readonly to: string })[] {
  return db.all(
    `SELECT a.organisation, a.role, o.kind, coalesce(a.from_period, '') AS "from", coalesce(a.to_period, '9999Q4') AS "to"
     FROM assignment a JOIN organisation o ON o.code = a.organisation WHERE a.indicator = :indicator`,
    { indicator },
  );
}

/** Who speaks for an organisation that was merged away. */
type Successors = ReadonlyMap<string, string>;

function successorsOf(db: ReadDb): Successors {
  const merged = db.all<{ code: string; mergedInto: string }>(
    "SELECT code, merged_into AS mergedInto FROM organisation WHERE merged_into IS NOT NULL",
  );
  return new Map(merged.map(({ code, mergedInto }) => [code, mergedInto]));
}

function recordsOf(db: ReadDb, { indicator, dataPeriod }: Key): Observation[] {
  return db
    .all<Omit<Observation, "planTotal" | "seriesBreak"> & { planTotal: number; seriesBreak: number }>(
      `SELECT organisation, data_period AS dataPeriod, value, growth, growth_basis AS growthBasis, vintage,
         coalesce(filling, 'reported') AS filling, id AS sequence, plan_total AS planTotal, series_break AS seriesBreak
       FROM observation WHERE indicator = :indicator AND data_period = :dataPeriod AND retracted_by IS NULL`,
      { indicator, dataPeriod },
    )
    .map((row) => ({ ...row, planTotal: row.planTotal === 1, seriesBreak: row.seriesBreak === 1 }));
}
