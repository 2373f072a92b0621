/** The office's bands and thresholds: reading, setting, and what other ones would change (01 §1.4, §1.6). */
import { type Settings, type SettingsPreview, settingsSchema } from "../../shared/contract/settings.ts";
import type { VerdictSettings } from "../../shared/domain/bands.ts";
import { isTracked } from "../../shared/domain/line.ts";
import { countVerdicts, type Judgement } from "../../shared/domain/verdict.ts";
import type { ReadDb } from "../db/handles.ts";
import { findPeriod } from "../db/repos/periods.ts";
import { putSetting } from "../db/repos/settings.ts";
import { type Context, officeNote } from "./context.ts";
import { planJudging } from "./judging.ts";
import { checkSettings, settingKeys, verdictSettings } from "./settings.ts";

export function createSettingsService(ctx: Context) {
  const get = (): Settings => {
    const db = ctx.store().read;
    return { verdicts: verdictSettings(db), checks: checkSettings(db) };
  };
  return {
    get,

    /** Keeps all of it as one operation; what is as before is not logged. */
    save(input: Settings): Settings {
      const settings = settingsSchema.parse(input);
      const before = get();
      ctx.store().write(officeNote(ctx, "settings", "修改评价标准和审核标准"), (tx) => {
        for (const [key, was, now] of [
          [settingKeys.verdicts, before.verdicts, settings.verdicts],
          [settingKeys.checks, before.checks, settings.checks],
        ] as const) {
          if (JSON.stringify(was) === JSON.stringify(now)) continue;
          putSetting(tx, key, now);
          tx.log({ entity: "setting", entityId: key, field: "*", before: was, after: now });
        }
      });
      return get();
    },

    /**
     * What other settings would make of a period's verdicts, beside what the present ones do. A closed period's stay as
     * they were frozen (01 §1.4).
     */
    preview(input: Settings, plan: string, period: string): SettingsPreview {
      const db = ctx.store().read;
      const frozen = findPeriod(db, period)?.state === "closed";
      const now = judgedBy(db, plan, period, verdictSettings(db));
      const then = frozen ? now : judgedBy(db, plan, period, settingsSchema.parse(input).verdicts);
      const changed = now.flatMap(({ code, name, verdict }, at) => {
        const after = then[at]?.verdict ?? verdict;
        return after === verdict ? [] : [{ code, name, before: verdict, after }];
      });
      return { period, frozen, before: countVerdicts(now), after: countVerdicts(then), changed };
    },
  };
}

function judgedBy(db: ReadDb, plan: string, period: string, settings: VerdictSettings): Judgement[] {
  const judging = planJudging(db, plan, settings);
  return judging.indicators.filter((line) => isTracked(line, period)).map((line) => judging.judgement(line, period));
}
