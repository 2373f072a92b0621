/** 四挂钩考核 in the demonstration: the example scheme every year, figures from the providers, confirmations and objections. */
import { exampleScheme } from "../../../seeds/assessment-example.ts";
import type { SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import { hasTarget, notObtainedWord } from "../../../shared/domain/assessment/typed.ts";
import { yearOf } from "../../../shared/domain/period.ts";
import { demoWords } from "../../../shared/text/demo.ts";
import { listReports } from "../../db/repos/reports.ts";
import { createAssessmentService } from "../assessment/assessment-service.ts";
import type { DemoDesk } from "./demo-desk.ts";

const words = demoWords.assessment;

/** What an average organisation has at the end of a year; growth and rates do not add up over the quarters. */
const usual: Readonly<Record<string, { readonly size: number; readonly adds: boolean }>> = {
  rev: { size: 6.4, adds: true },
  retail: { size: 6.2, adds: false },
  stat: { size: 1, adds: false },
  fai: { size: 18, adds: true },
  start: { size: 6, adds: true },
  archive: { size: 1, adds: false },
  entities: { size: 2200, adds: true },
  onscale: { size: 14, adds: true },
  complaints: { size: 1, adds: false },
  signed: { size: 8, adds: true },
  inward: { size: 9, adds: true },
  rate: { size: 84, adds: false },
};

const isLacking = ({ value }: { readonly value: string }): boolean => value === notObtainedWord;

/** @param ongoing some figures are still to come */
export function assess(desk: DemoDesk, period: string, ongoing: boolean): void {
  const { ctx, dice, store } = desk;
  const service = createAssessmentService(ctx, exampleScheme);
  const year = yearOf(period);
  if (period.endsWith("Q1")) service.saveScheme({ ...exampleScheme, year }, 0, "");
  const matrix = service.matrix(period);
  const submitted = new Set(
    listReports(store.read, period).flatMap(({ organisation, state }) => (state === "submitted" ? organisation : [])),
  );
  for (const { code: provider, name } of matrix.providers) {
    const lines = matrix.lines.filter((line) => line.provider === provider);
    const cells = matrix.rows.flatMap(({ organisation, kind }) =>
      lines.flatMap((line) => {
        const place = { line: line.code, organisation, expected: null };
        const said = typed(desk, line, organisation, kind, period);
        const isLate = ongoing && dice.happens(`${organisation}|${line.code}|${period}|late`, 0.03);
        if (!isLate) return [{ ...place, ...said }];
        // A report goes out with a word for what is lacking; before that it is left blank.
        return submitted.has(provider) ? [{ ...place, ...said, value: notObtainedWord }] : [];
      }),
    );
    const [lacking, there] = [cells.filter(isLacking), cells.filter((cell) => !isLacking(cell))];
    const said = { period, source: words.source(name), revision: false };
    service.saveMatrix({ ...said, cells: there, reason: words.checked });
    if (lacking.length > 0) service.saveMatrix({ ...said, cells: lacking, reason: words.awaited });
  }
  if (dice.happens(`${period}|bonus`, 0.6)) {
    const { organisation } = dice.one(`${period}|bonus|who`, matrix.rows);
    service.adjust({ period, organisation, points: 1, reason: words.bonus, basis: words.basis });
  }
  const { assessment } = service.score(period);
  for (const { organisation, total } of assessment?.standings ?? []) {
    const person = dice.one(`${organisation}|person`, words.people);
    if (total === null || dice.happens(`${organisation}|${period}|silent`, ongoing ? 0.6 : 0.1)) continue;
    if (dice.happens(`${organisation}|${period}|objects`, 0.06)) {
      const line = dice.one(`${organisation}|${period}|about`, matrix.lines).code;
      const { id } = service.object({ period, organisation, line, text: words.objection, person });
      if (!ongoing) service.answer(period, id, false, words.answer);
    } else service.confirm(period, organisation, person);
  }
}

function typed({ dice }: DemoDesk, line: SchemeLine, organisation: string, kind: string, period: string) {
  const { size, adds } = usual[line.code] ?? { size: 10, adds: true };
  const quarter = Number(period.slice(-1));
  const strength = dice.normal(`${organisation}|strength`) * 0.05 + dice.normal(`${organisation}|${line.code}`) * 0.04;
  const now = 1 + strength + dice.normal(`${organisation}|${line.code}|${period}`) * 0.06;
  if (line.rule.kind === "yes_no") return { value: now > 0.93 ? "是" : "否", target: "" };
  if (line.rule.kind === "deduct") return { value: String(Math.max(0, Math.round((1 - now) * 12))), target: "" };
  const scale = adds ? (0.6 + 0.8 * dice.share(`${organisation}|${line.code}|size`)) * (kind === "园区" ? 1.6 : 1) : 1;
  const whole = size * scale * (adds ? quarter / 4 : 1);
  const least = 10 ** -line.decimals;
  const target = Math.max(least, whole).toFixed(line.decimals);
  const value = hasTarget(line) ? Number(target) * (now - 0.02) : whole * now;
  const top = line.code === "rate" ? 100 : Number.POSITIVE_INFINITY;
  return { value: Math.min(top, Math.max(least, value)).toFixed(line.decimals), target: hasTarget(line) ? target : "" };
}
