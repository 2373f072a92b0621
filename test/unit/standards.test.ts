import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf, settingsFrom, shippedDraft } from "../../renderer/features/standards/standards-draft.ts";
import { settingsSchema, shippedSettings } from "../../shared/contract/settings.ts";
import { readStandards, type StandardField } from "../../shared/domain/standards.ts";

const problemsOf = (change: Partial<Record<StandardField, string>>) =>
  readStandards({ ...shippedDraft, ...change }).problems;

describe("bands and thresholds as they are typed", () => {
  it("shows shares as per cent and reads them back exactly", () => {
    expect(shippedDraft).toMatchObject({ behind: "-10", nearLimit: "5", earliestShare: "10", changeShare: "20" });
    const { standards } = readStandards(shippedDraft);
    expect(standards && settingsFrom(standards)).toEqual(shippedSettings);
    expect(readStandards({ ...shippedDraft, nearLimit: "2.9" }).standards?.nearLimit).toBe(0.029);
  });

  it("takes a typographic minus, and takes neither a blank nor a word for 0", () => {
    expect(readStandards({ ...shippedDraft, behind: " −8.5 " }).standards?.behind).toBe(-8.5);
    expect(problemsOf({ behind: "" })).toEqual({ behind: { code: "not_a_number" } });
    expect(problemsOf({ changeShare: "二十" })).toEqual({ changeShare: { code: "not_a_number" } });
    expect(problemsOf({ changeShare: "120" })).toEqual({ changeShare: { code: "out_of_range" } });
  });

  it("says which of two bounds contradicts the other", () => {
    expect(problemsOf({ farBehind: "-5" })).toEqual({ farBehind: { code: "far_not_below_behind" } });
    expect(problemsOf({ behind: "5" })).toEqual({ behind: { code: "behind_not_below_ahead" } });
    expect(problemsOf({ bindingFarBehind: "0" })).toEqual({ bindingFarBehind: { code: "far_not_below_behind" } });
  });

  it("lets through exactly what the core takes", () => {
    const points = fc.integer({ min: -110, max: 110 }).map(String);
    fc.assert(
      fc.property(
        points,
        points,
        points,
        points,
        points,
        (ahead, behind, farBehind, bindingBehind, bindingFarBehind) => {
          const typed = { ...draftOf(shippedSettings), ahead, behind, farBehind, bindingBehind, bindingFarBehind };
          const { standards } = readStandards(typed);
          const asSettings = settingsFrom({
            ...shippedSettings.verdicts,
            ...shippedSettings.checks,
            ahead: Number(ahead),
            behind: Number(behind),
            farBehind: Number(farBehind),
            bindingBehind: Number(bindingBehind),
            bindingFarBehind: Number(bindingFarBehind),
          });
          expect(standards !== null).toBe(settingsSchema.safeParse(asSettings).success);
        },
      ),
    );
  });
});
