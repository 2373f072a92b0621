/** Schemes of 四挂钩考核: by year, in versions; a changed scheme never replaces the one that scores were made with. */
import type { SchemeView } from "../../../shared/contract/assessment.ts";
import { type Scheme, schemeProblems } from "../../../shared/domain/assessment/scheme.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { assessmentText, schemeProblemText } from "../../../shared/text/assessment.ts";
import type { ReadDb } from "../../db/handles.ts";
import { hasFigures } from "../../db/repos/assessment/figures.ts";
import { addScheme, listSchemes, schemeYearBefore } from "../../db/repos/assessment/schemes.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { requireOffice } from "../collecting/office-only.ts";
import { type Context, officeNote } from "../context.ts";

const { wrong, summary } = assessmentText;

/** @param example what the first scheme may begin with where no year before has one */
export function createSchemesService(ctx: Context, example: Scheme) {
  function scheme(year: number): SchemeView {
    requireOffice(ctx);
    const { read } = ctx.store();
    const versions = listSchemes(read, year);
    const current = versions[0]?.scheme ?? null;
    const before = current === null ? schemeYearBefore(read, year) : null;
    const [last] = before === null ? [] : listSchemes(read, before);
    const draft = { ...(current ?? last?.scheme ?? example), year };
    return {
      year,
      current,
      draft,
      draftFrom: current ? "current" : last ? "year_before" : "example",
      versions: versions.map(({ version, reason, savedAt, savedBy, scheme }) => ({
        version,
        reason,
        savedAt,
        savedBy,
        scheme,
      })),
      withFigures: draft.lines.map(({ code }) => code).filter((code) => hasFigures(read, code)),
    };
  }

  return {
    scheme,

    /** INVALID where it does not hold together (weights that do not add up to 100), or the reason of a change is missing. */
    saveScheme(given: Scheme, basedOn: number, reason: string): SchemeView {
      const { read } = ctx.store();
      const [newest] = listSchemes(read, given.year);
      const version = (newest?.version ?? 0) + 1;
      const note = officeNote(ctx, "assessment-scheme", summary.scheme(given.year, version));
      if (basedOn !== version - 1) throw new AppError("CHANGED_MEANWHILE", { line: `${given.year}年${wrong.scheme}` });
      const [problem] = schemeProblems(given, new Map(listOrganisations(read).map(({ code, kind }) => [code, kind])));
      if (problem) throw new AppError("INVALID", { field: wrong.scheme, reason: schemeProblemText(problem) });
      if (newest && !isReason(reason))
        throw new AppError("INVALID", { field: wrong.schemeReason, text: reason, reason: wrong.reasonShort });
      requireSameMeaning(read, given);
      ctx.store().write(note, (tx) => {
        addScheme(tx, given, version, reason);
        tx.log({
          entity: "assessment_scheme",
          entityId: `${given.year}`,
          field: "*",
          before: newest?.scheme ?? null,
          after: given,
        });
      });
      return scheme(given.year);
    },
  };
}

/** A figure keeps its meaning: what has figures keeps its unit and the kind of its rule, in every year. */
function requireSameMeaning(db: ReadDb, given: Scheme): void {
  const years = [given.year, schemeYearBefore(db, given.year)].filter((year) => year !== null);
  const known = new Map(years.flatMap((year) => listSchemes(db, year)[0]?.scheme.lines ?? []).map((l) => [l.code, l]));
  for (const line of given.lines) {
    const was = known.get(line.code);
    if (!was || (was.unit === line.unit && was.rule.kind === line.rule.kind)) continue;
    if (hasFigures(db, line.code))
      throw new AppError("INVALID", { field: wrong.scheme, reason: wrong.unit(line.name) });
  }
}
