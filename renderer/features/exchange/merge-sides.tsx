/** The sides of an item beside one another as figures, or, of long texts, one below another with what differs marked. */
import type { MergeCell } from "../../../shared/contract/merge.ts";
import { cellText, differingRaw, fieldWord, isBlankCell } from "../../../shared/listings/merge-cell-text.ts";
import type { MergeItem } from "../../../shared/listings/merge-items.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { DifferingText } from "../../components/differing-text.tsx";

type Side = "base" | "theirs" | "ours";

export function FigureSide({ item, side }: { readonly item: MergeItem; readonly side: Side }) {
  const { lead, companions } = item;
  const isFigure = lead.kind === "figure" || lead.kind === "assessment" || lead.unit !== "";
  const text = !isFigure || (typeof lead.theirs === "string" && lead.field !== "value");
  // That a figure was reported is seen: only that there is none needs a word.
  const beside = companions.filter((cell) => !isBlankCell(cell[side]) && cell[side] !== "reported");
  const raw = side === "theirs" ? differingRaw(lead) : null;
  return (
    <td className={text ? "merge-text" : "number"}>
      <Figure cell={lead} side={side} />
      {raw === null ? null : <div className="merge-raw small">{mergeText.rawIs(raw)}</div>}
      {beside.length === 0 ? null : (
        <div className="secondary small merge-beside">
          {beside.map((cell) => (
            <span key={cell.field}>{besideText(cell, side)}</span>
          ))}
        </div>
      )}
    </td>
  );
}

/** Two amounts of a project under one another: the second says which it is. */
function besideText(cell: MergeCell, side: Side): string {
  const text = cellText(cell.field, cell[side]);
  return cell.kind === "project" ? `${fieldWord(cell.field)} ${text}` : text;
}

function Figure({ cell, side }: { readonly cell: MergeCell; readonly side: Side }) {
  if (isBlankCell(cell[side])) return <Blank cell={cell} side={side} />;
  return <span className={side === "base" ? "secondary" : "merge-figure"}>{cellText(cell.field, cell[side])}</span>;
}

/** A returned blank over something is a question, never a deletion (03 §3.4): it must be seen. */
const Blank = ({ cell, side }: { readonly cell: MergeCell; readonly side: Side }) =>
  side === "theirs" && !(isBlankCell(cell.base) && isBlankCell(cell.ours)) ? (
    <span className="merge-blank">{mergeText.blankReturned}</span>
  ) : (
    <span className="quiet">{mergeText.blank}</span>
  );

const textOf = (cell: MergeCell, side: Side): string => String(cell[side] ?? "");

/** Issued and standing text are shown where there is one; the same text is not said twice. */
export function TextSides({ cell }: { readonly cell: MergeCell }) {
  const [base, theirs, ours] = [textOf(cell, "base"), textOf(cell, "theirs"), textOf(cell, "ours")];
  const other = ours === "" ? base : ours;
  const shown: readonly Side[] = [
    ...(base !== "" && base !== ours ? (["base"] as const) : []),
    "theirs",
    ...(ours !== "" && ours !== theirs ? (["ours"] as const) : []),
  ];
  return (
    <td colSpan={3}>
      <dl className="merge-sides">
        {shown.map((side) => (
          <div key={side} className={side === "base" ? "secondary" : undefined}>
            <dt className="quiet">{mergeText.columns[side]}</dt>
            <dd>
              {textOf(cell, side) === "" ? (
                <Blank cell={cell} side={side} />
              ) : (
                <DifferingText text={textOf(cell, side)} other={side === "theirs" ? other : theirs} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </td>
  );
}
