/** Bands and thresholds as the office has set them, over the defaults (01 §1.4, §1.6). */
import { type Settings, settingsSchema, shippedSettings } from "../../shared/contract/settings.ts";
import type { VerdictSettings } from "../../shared/domain/bands.ts";
import type { CheckSettings } from "../../shared/domain/checks.ts";
import type { ReadDb } from "../db/handles.ts";
import { getSetting, putSetting } from "../db/repos/settings.ts";
import { type Context, officeNote } from "./context.ts";

const verdictKey = "verdicts";
const checkKey = "checks";

export function verdictSettings(db: ReadDb): VerdictSettings {
  return { ...shippedSettings.verdicts, ...getSetting<Partial<VerdictSettings>>(db, verdictKey) };
}

export function checkSettings(db: ReadDb): CheckSettings {
  return { ...shippedSettings.checks, ...getSetting<Partial<CheckSettings>>(db, checkKey) };
}

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
          [verdictKey, before.verdicts, settings.verdicts],
          [checkKey, before.checks, settings.checks],
        ] as const) {
          if (JSON.stringify(was) === JSON.stringify(now)) continue;
          putSetting(tx, key, now);
          tx.log({ entity: "setting", entityId: key, field: "*", before: was, after: now });
        }
      });
      return get();
    },
  };
}
