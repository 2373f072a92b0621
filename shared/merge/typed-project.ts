/** A third value that the office types for a cell of 项目填报: read as the sheet is, kept as it is compared. */
import { readPlannedDate } from "../domain/projects/planned-date.ts";
import { isEntryAmount, type ProjectEntryField, reportedStages } from "../domain/projects/project-entry.ts";
import { parseTypedNumber } from "../domain/typed-number.ts";
import { fillings } from "../domain/vocabulary.ts";
import { plainText } from "./merge-text.ts";

/**
 * @param words label of each 填报情况, by code
 * @returns null where a field cannot have it; empty takes away
 */
export function typedProjectText(
  field: ProjectEntryField,
  typed: string,
  words: Readonly<Record<string, string>>,
): string | null {
  const text = plainText(typed);
  if (text === null) return field === "stage" || field === "stageOn" ? null : "";
  if (isEntryAmount(field)) {
    const parsed = parseTypedNumber(text, "万元");
    return parsed.ok ? String(parsed.value) : null;
  }
  if (field === "filling") return fillings.find((code) => code === text || words[code] === text) ?? null;
  if (field === "stage") return reportedStages.find((stage) => stage === text) ?? null;
  if (field !== "stageOn") return text;
  const day = readPlannedDate(text, false);
  return day.ok && day.date?.length === 10 ? day.date : null;
}
