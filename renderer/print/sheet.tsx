/** A printed sheet drawn from its model: head, tables, signatures, explanations. Text only; it decides nothing. */
import type { Sheet, SheetCell, SheetSection } from "../../shared/contract/sheets.ts";
import { sheetText } from "../../shared/text/sheets.ts";
import { BodyCell, hasMark } from "./sheet-cell.tsx";
import { Explanations, Notes, Signatures, shortNotes } from "./sheet-end.tsx";
import { SheetHead } from "./sheet-head.tsx";

/** So many rows stay on one page with the signatures (04 §4.3: the signature block never alone on a page). */
const tailRows = 2;

export function SheetPage({ sheet }: { readonly sheet: Sheet }) {
  const { sections } = sheet;
  return (
    <article className={`sheet ${sheet.orientation} ${sheet.kind}`}>
      <SheetHead sheet={sheet} />
      {sections.map((section, index) => (
        <SectionTable key={index} section={section} end={index === sections.length - 1 ? sheet : null} />
      ))}
      {sections.length === 0 && (
        <>
          <p className="nothing">{sheet.empty}</p>
          <SheetEnd sheet={sheet} />
        </>
      )}
      {sheet.notes.length > shortNotes && <Notes of={sheet.notes} />}
    </article>
  );
}

/** A table with nothing at its end. */
export function PlainTable({ section }: { readonly section: SheetSection }) {
  return <SectionTable section={section} end={null} />;
}

interface SectionTableProps {
  readonly section: SheetSection;
  /** The sheet whose last table it is: signatures and notes hold to its end. */
  readonly end: Sheet | null;
}

function SectionTable({ section: { title, columns, rows }, end }: SectionTableProps) {
  const blocks = blocksOf(rows);
  const tailStart = end ? startOfTail(blocks) : blocks.length;
  const marked = columns.map((_, column) => rows.some((cells) => hasMark(cells[column])));
  const body = (block: readonly SheetCell[][], at: number) =>
    block.map((cells, index) => (
      <tr key={`${at}-${index}`} className={rowClass(cells === rows.at(-1), index > 0 && isFirstBound(block))}>
        {cells.map((cell, column) => (
          <BodyCell key={column} cell={cell} marked={marked[column] === true} />
        ))}
      </tr>
    ));
  return (
    <table>
      <colgroup>
        {columns.map(({ key, widthMm }) => (
          <col key={key} style={widthMm === null ? undefined : { width: ofDesign(widthMm) }} />
        ))}
      </colgroup>
      <thead>
        {title !== "" && (
          <tr className="section-title">
            <td colSpan={columns.length}>{title}</td>
          </tr>
        )}
        <tr>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col">
              {head.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      {joined(blocks.slice(0, tailStart)).map((group) => (
        <tbody key={group.at} className={group.whole ? "whole" : undefined}>
          {group.blocks.map((block, index) => body(block, group.at + index))}
        </tbody>
      ))}
      {end ? (
        <tbody className="tail">
          {blocks.slice(tailStart).map((block, index) => body(block, tailStart + index))}
          {rows.length === 0 && <EmptyRow span={columns.length} text={end.empty} />}
          <tr className="signature">
            <td colSpan={columns.length}>
              <SheetEnd sheet={end} />
            </td>
          </tr>
        </tbody>
      ) : (
        rows.length === 0 && (
          <tbody>
            <EmptyRow span={columns.length} text={sheetText.none} />
          </tbody>
        )
      )}
    </table>
  );
}

/** A share of the width the sheet was designed for: on larger paper every column gets its part of what is more. */
const ofDesign = (mm: number): string => `calc(100% * ${mm} / var(--design-width))`;

/** The frame stands at the row's own left end, not where a cell of a row above still reaches down. */
const rowClass = (isLast: boolean, isContinued: boolean): string | undefined =>
  [isLast && "last", isContinued && "continued"].filter(Boolean).join(" ") || undefined;

const isFirstBound = (block: Block): boolean => (block[0]?.[0]?.rowSpan ?? 1) > 1;

type Block = readonly SheetCell[][];

/** Rows that a cell binds together, and every other row by itself. */
function blocksOf(rows: readonly SheetCell[][]): Block[] {
  const blocks: SheetCell[][][] = [];
  let bound = 0;
  for (const cells of rows) {
    if (bound > 0) blocks.at(-1)?.push(cells);
    else blocks.push([cells]);
    bound = Math.max(bound, ...cells.map(({ rowSpan = 1 }) => rowSpan)) - 1;
  }
  return blocks;
}

/** The first of the last blocks that have `tailRows` rows together. */
function startOfTail(blocks: readonly Block[]): number {
  let start = blocks.length;
  for (let rows = 0; start > 0 && rows < tailRows; rows += blocks[start]?.length ?? 0) start -= 1;
  return start;
}

/** Single rows share one table body; rows bound together have one that is never broken, unless it fills a page. */
function joined(blocks: readonly Block[]): { at: number; whole: boolean; blocks: Block[] }[] {
  const groups: { at: number; whole: boolean; blocks: Block[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    const last = groups.at(-1);
    const whole = block.length > 1;
    if (last && !whole && !last.whole) last.blocks.push(block);
    else groups.push({ at, whole, blocks: [block] });
  }
  return groups;
}

function EmptyRow({ span, text }: { readonly span: number; readonly text: string }) {
  return (
    <tr className="empty last">
      <td colSpan={span}>{text}</td>
    </tr>
  );
}

function SheetEnd({ sheet }: { readonly sheet: Sheet }) {
  return (
    <>
      {sheet.closing.map((line) => (
        <p key={line} className="closing">
          {line}
        </p>
      ))}
      <Signatures of={sheet.signature} />
      <Explanations sheet={sheet} />
      {sheet.notes.length <= shortNotes && <Notes of={sheet.notes} />}
    </>
  );
}
