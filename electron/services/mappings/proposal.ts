/** What a foreign workbook seems to say, as the mapping screen shows it. */
import type { HeadChoice, MappingProposal, ProposedSheet } from "../../../shared/contract/mappings.ts";
import { fitOf, isSameShape } from "../../../shared/domain/mapping/fit.ts";
import { isMappable, type PlainSheet } from "../../../shared/domain/mapping/mapping.ts";
import { periodOf, proposeSheets, type SheetProposal } from "../../../shared/domain/mapping/propose.ts";
import { ownerByName } from "../../../shared/domain/named-file.ts";
import { columnReason, rowReason } from "../../../shared/text/mappings.ts";
import type { ReadDb } from "../../db/handles.ts";
import { allIndicators, listOrganisations } from "../../db/repos/catalog.ts";
import { listMappings, type MappingRow } from "../../db/repos/mappings.ts";
import { withKnown } from "./known-choices.ts";

/** Rows drawn on the screen; a form that is longer is mapped all the same. */
const drawnRows = 60;

export interface Workbook {
  readonly file: string;
  readonly plain: readonly PlainSheet[];
}

export function proposalOf(
  db: ReadDb,
  { file, plain }: Workbook,
  organisation: string | null,
  heads: readonly HeadChoice[],
  asked: ReadonlySet<string> | null,
): MappingProposal {
  const lines = allIndicators(db).filter(
    (line) => line.retiredFrom === null && isMappable(line) && (asked?.has(line.code) ?? true),
  );
  const known = nearest(db, plain);
  const places = heads.map((one) => ({ ...one, height: one.headHeight }));
  const proposals = proposeSheets(plain, lines, places);
  const named = listOrganisations(db).map(({ code, name, shortName }) => ({ code, names: [name, shortName] }));
  const texts = [
    file,
    ...plain.flatMap(({ rows }) =>
      rows
        .slice(0, 5)
        .flat()
        .filter((text) => text.length < 60),
    ),
  ];
  const sheets = proposals.map(sheetView);
  return {
    file,
    period: periodOf(proposals, plain),
    organisation: organisation ?? known?.row.mapping.organisation ?? ownerByName(texts.join(" "), named),
    sheets: known && heads.length === 0 ? sheets.map((sheet) => withKnown(sheet, known.row.mapping)) : sheets,
    lines: lines.map(({ code, name, unit }) => ({ code, name, unit })),
    near: known
      ? { id: known.row.id, name: known.row.name, added: [...known.fit.added], missing: [...known.fit.missing] }
      : null,
  };
}

function nearest(db: ReadDb, plain: readonly PlainSheet[]) {
  const fits = listMappings(db)
    .filter(({ retired }) => !retired)
    .flatMap((row: MappingRow) => {
      const fit = fitOf(row.mapping, plain);
      return fit ? [{ row, fit }] : [];
    });
  return fits.find(({ fit }) => isSameShape(fit)) ?? fits[0];
}

const sheetView = ({ name, sheet, transposed, head, plain, columns, rows }: SheetProposal): ProposedSheet => ({
  name,
  sheet,
  transposed,
  top: head.top,
  headHeight: head.height,
  columns: columns.map((column) => ({ ...column, reason: columnReason[column.reason] })),
  rows: rows.map(({ at, label, name: row, unit, line, factor, confidence, reason }) => ({
    ...{ at, label, row, unit, factor, confidence },
    line: row === null ? null : line,
    reason: row === null ? rowReason.same_names : rowReason[reason],
  })),
  grid: plain.rows.slice(0, drawnRows).map((row) => [...row]),
  height: plain.rows.length,
});
