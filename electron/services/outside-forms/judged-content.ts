/** What a form asks of a line as it is judged at the reporting period: 基数, 规划目标, 五年进度, 进展评价. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import { canonicalDecimal, plainNumber, sameNumber } from "../../../shared/domain/number.ts";
import type { Shown } from "../../../shared/domain/outside-form/form-mapping.ts";
import { dataPeriodLabel, yearOf } from "../../../shared/domain/period.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { outsideFormsText as words } from "../../../shared/text/outside-forms.ts";
import { verdictLabel } from "../../../shared/text/verdict.ts";
import type { FillWorld } from "./fill-world.ts";
import { blank, type Content, inForm } from "./form-content.ts";

type LineShown = Extract<Shown, { kind: "line" }>;

export function judgedContent(world: FillWorld, line: Indicator, shows: LineShown): Content {
  const judging = world.judging(line.plan);
  const { plan } = judging;
  if (shows.field === "baseline")
    return {
      ...printed(line.baselineText, shows, line.unit, words.missing.noBaseline),
      dataPeriod: `${line.baselineYear}年`,
      source: words.source.catalogue,
    };
  const year = yearOf(world.period);
  if (year < plan.firstYear || year > plan.lastYear) return blank(words.missing.notInPlan);
  const { why, progress, verdict, valueAt, basis } = judging.judgement(line, world.period);
  if (shows.field === "target") {
    const text = targetAsPrinted(why.targetOperator ?? line.operator, why.targetText ?? line.targetText);
    return {
      ...printed(text, shows, line.unit, words.missing.noTarget),
      dataPeriod: `${why.targetYear ?? plan.lastYear}年`,
      source: words.source.catalogue,
    };
  }
  const at = valueAt === null ? "" : dataPeriodLabel(valueAt, basis);
  const known = {
    ...blank(""),
    dataPeriod: at,
    source: words.source.judged,
    notes: frozenNotes(world, line, shows, progress, verdict),
  };
  if (shows.field === "verdict") return { ...known, value: verdictLabel[verdict] };
  if (progress === null) return { ...known, missing: words.missing.noProgress };
  return { ...known, ...inForm(canonicalDecimal(progress * 100), shows, "%") };
}

/** As the plan prints it: a bare number is one, whatever says more stays the text it is. */
function printed(text: string, shows: LineShown, unit: string, missing: string): Content {
  if (text === "") return blank(missing);
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { ...blank(""), ...inForm(Number(text), shows, unit) };
  if (shows.factor !== 1) return blank(words.missing.inWords(text));
  return { ...blank(""), value: text };
}

function frozenNotes(
  world: FillWorld,
  line: Indicator,
  { field }: LineShown,
  progress: number | null,
  verdict: keyof typeof verdictLabel,
): string[] {
  const then = world.frozen(line)?.judgement;
  if (!then) return [];
  if (field === "verdict")
    return then.verdict === verdict ? [] : [words.notes.frozenDiffers(verdictLabel[then.verdict])];
  if (sameNumber(then.progress, progress)) return [];
  const before = then.progress === null ? "—" : `${plainNumber(canonicalDecimal(then.progress * 100))}%`;
  return [words.notes.frozenDiffers(before)];
}
