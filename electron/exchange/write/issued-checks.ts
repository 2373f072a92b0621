/** The thresholds a workbook speaks of: those of the office when it was issued. */
import { type CheckSettings, defaultCheckSettings } from "../../../shared/domain/checks.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";

export const checksOf = ({ checks }: Pick<IssuedForm, "checks">): CheckSettings => checks ?? defaultCheckSettings;
