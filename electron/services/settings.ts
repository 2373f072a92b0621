/** Bands and thresholds as the office has set them, over the defaults (01 §1.4, §1.6). */
import { shippedSettings } from "../../shared/contract/settings.ts";
import type { VerdictSettings } from "../../shared/domain/bands.ts";
import type { CheckSettings } from "../../shared/domain/checks.ts";
import type { ReadDb } from "../db/handles.ts";
import { getSetting } from "../db/repos/settings.ts";

/** Under which they are kept, and named in the log. */
export const settingKeys = { verdicts: "verdicts", checks: "checks" } as const;

export function verdictSettings(db: ReadDb): VerdictSettings {
  return { ...shippedSettings.verdicts, ...getSetting<Partial<VerdictSettings>>(db, settingKeys.verdicts) };
}

export function checkSettings(db: ReadDb): CheckSettings {
  return { ...shippedSettings.checks, ...getSetting<Partial<CheckSettings>>(db, settingKeys.checks) };
}
