/**
 * 按未报处理: what a person answers who knows that there is no figure. The record has no figure and says why; whatever was
 * typed into its cells is not taken (0 is a value, a blank is not one).
 */
import { atomicFields } from "../domain/form.ts";
import { type Filling, fillings } from "../domain/vocabulary.ts";

export type UnreportedFilling = Exclude<Filling, "reported">;

const isUnreported = (filling: Filling): filling is UnreportedFilling => filling !== "reported";
/** Why there may be no figure. */
export const unreportedFillings = fillings.filter(isUnreported);

/** The record as a person would type it, by field. */
export const unreportedTyped = (filling: UnreportedFilling): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(atomicFields.map((field) => [field, ""])),
  filling,
});

/** The 填报情况 of what was kept as typed; null where it is something else. */
export function unreportedIn(typed: Readonly<Record<string, string>>): UnreportedFilling | null {
  const filling = unreportedFillings.find((one) => one === typed["filling"]);
  const others = atomicFields.filter((field) => field !== "filling");
  return filling !== undefined && others.every((field) => typed[field] === "") ? filling : null;
}
