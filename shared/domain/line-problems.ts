/** Whether one line may be kept as it is: the checks of the catalogue workbook, asked about a single line. */
import type { Catalog } from "../contract/catalog.ts";
import type { CatalogueFinding, FindingDetails, Severity } from "./catalogue-finding.ts";
import { severityOf } from "./catalogue-finding.ts";
import { checkCatalogue } from "./catalogue-problems.ts";
import { lineToSeed, taskToSeed } from "./line-seed.ts";
import type { CatalogueSeed, IndicatorSeed, TaskSeed } from "./seed.ts";

/** What a line stands among. */
export interface LineSurroundings {
  readonly plan: CatalogueSeed["plans"][number];
  readonly documents: CatalogueSeed["documents"];
  readonly lines: readonly IndicatorSeed[];
  readonly tasks: readonly TaskSeed[];
}

export interface LineProblem {
  readonly code: CatalogueFinding["code"];
  readonly severity: Severity;
  /** The line's field: `unit`, `baseline.value`, `targets.0.year`, `places.1.document`. */
  readonly field: string;
  readonly details: FindingDetails;
  /** Name of the other line of two that contradict each other. */
  readonly other: string | null;
}

/** The lines and tasks of a catalogue as the checks see them; read once for many questions. */
export function surroundingsOf(
  { plan, indicators, tasks }: Pick<Catalog, "plan" | "indicators" | "tasks">,
  documents: CatalogueSeed["documents"],
): LineSurroundings {
  return {
    plan,
    documents: [...documents],
    lines: indicators.flatMap((line) => lineToSeed(line) ?? []),
    tasks: tasks.flatMap((task) => taskToSeed(task) ?? []),
  };
}

/** Who leads is said elsewhere: a line without a lead is a warning of the responsibilities, not of the line. */
const saidElsewhere: readonly CatalogueFinding["code"][] = ["lead_missing"];

/** What is wrong with `line` among the others of its plan; the version of it that stands there is left out. */
export function lineProblems(among: LineSurroundings, line: IndicatorSeed): LineProblem[] {
  // Last, so that of two equal ones it is this line that is said to be the second.
  const indicators = [...among.lines.filter(({ code }) => code !== line.code), line];
  const at = indicators.length - 1;
  const findings = checkCatalogue({
    version: 0,
    documents: [...among.documents],
    plans: [among.plan],
    organisations: [],
    indicators,
    tasks: [...among.tasks],
    assignments: [],
    observations: [],
  });
  return findings.flatMap(({ code, path, details, other }) => {
    const [list, index, ...field] = path;
    if (list !== "indicators" || index !== at || saidElsewhere.includes(code)) return [];
    const otherLine = other?.[0] === "indicators" ? indicators[Number(other[1])] : undefined;
    return [{ code, severity: severityOf[code], field: field.join("."), details, other: otherLine?.name ?? null }];
  });
}
