/** A third value that the office types for a figure in a merge: read by the very rules of the entry screen. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { type EntryRecord, entryFields } from "../../../shared/domain/form.ts";
import { fillings, growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { readFigure, readGrowth } from "../entry/read-figure.ts";

/**
 * @param typed by field, as a person types it; blank takes away, fields that are not there stay as returned
 * Throws NOT_A_NUMBER for what the line cannot have, INVALID for an option that is none.
 */
export function typedFigure(typed: Readonly<Record<string, string>>, line: Indicator): Partial<EntryRecord> {
  const record: { -readonly [K in keyof EntryRecord]?: EntryRecord[K] } = {};
  for (const field of entryFields) {
    const text = typed[field]?.trim();
    if (text === undefined) continue;
    switch (field) {
      case "value": {
        const { value, text: words } = readFigure(text, line);
        record.value = value;
        // A number or nothing at all takes away the words that were returned.
        record.text = words;
        break;
      }
      case "growth":
        record.growth = readGrowth(text, line);
        break;
      case "growthBasis":
        record.growthBasis = optionOf(growthBases, text, "增速口径");
        break;
      case "vintage":
        record.vintage = optionOf(vintages, text, "数据性质");
        break;
      case "filling":
        record.filling = optionOf(fillings, fillings.find((code) => fillingLabel[code] === text) ?? text, "填报情况");
        break;
      case "remark":
        record.remark = text === "" ? null : text;
    }
  }
  // A figure without a word about it is a reported figure, as on the entry screen.
  if (record.value !== undefined && record.filling === undefined && record.value !== null) record.filling = "reported";
  return record;
}

function optionOf<T extends string>(options: readonly T[], text: string, field: string): T | null {
  if (text === "") return null;
  const found = options.find((option) => option === text);
  if (found === undefined) throw new AppError("INVALID", { field, text, reason: `请填${options.join("、")}之一` });
  return found;
}
