/** The settings as one flat set of typed numbers, and back. */
import { type Settings, shippedSettings } from "../../../shared/contract/settings.ts";
import {
  type StandardField,
  type Standards,
  standardRanges,
  type TypedStandards,
  typedStandard,
} from "../../../shared/domain/standards.ts";

const flat = ({ verdicts, checks }: Settings): Standards => ({ ...verdicts, ...checks });

/** As the inputs show them. */
export function draftOf(settings: Settings): TypedStandards {
  const standards = flat(settings);
  const typed = (field: StandardField) => typedStandard(field, standards[field]);
  return {
    ahead: typed("ahead"),
    behind: typed("behind"),
    farBehind: typed("farBehind"),
    bindingBehind: typed("bindingBehind"),
    bindingFarBehind: typed("bindingFarBehind"),
    nearLimit: typed("nearLimit"),
    earliestShare: typed("earliestShare"),
    aboutTolerance: typed("aboutTolerance"),
    aboutGrowthPoints: typed("aboutGrowthPoints"),
    changeShare: typed("changeShare"),
    slipTolerance: typed("slipTolerance"),
    compositionTolerance: typed("compositionTolerance"),
  };
}

export const shippedDraft: TypedStandards = draftOf(shippedSettings);

export function settingsFrom(standards: Standards): Settings {
  const { changeShare, slipTolerance, compositionTolerance, ...verdicts } = standards;
  return { verdicts, checks: { changeShare, slipTolerance, compositionTolerance } };
}

const fields = Object.keys(standardRanges);

export function sameSettings(a: Settings, b: Settings): boolean {
  const [x, y] = [flat(a), flat(b)];
  return fields.every((field) => Reflect.get(x, field) === Reflect.get(y, field));
}

export function sameVerdictSettings(a: Settings, b: Settings): boolean {
  return sameSettings(a, { ...b, checks: a.checks });
}
