/** 回收情况: every organisation that is asked for something, by kind, with its state as glyph and word. */
import type { Period } from "../../../shared/contract/periods.ts";
import { organisationKinds } from "../../../shared/domain/vocabulary.ts";
import { boardStateLabel, workbenchText } from "../../../shared/text/workbench.ts";
import { BoardMark } from "./board-mark.tsx";
import { type BoardRow, daysOver } from "./return-board.ts";

interface BoardSectionProps {
  readonly period: Period;
  readonly board: readonly BoardRow[];
}

export function BoardSection({ period, board }: BoardSectionProps) {
  const late = board.filter((row) => row.late && row.board === "answered").length;
  const over = daysOver(period, new Date());
  return (
    <section>
      <header className="workbench-head">
        <h2>{workbenchText.board}</h2>
        {late > 0 && <span className="quiet small">{workbenchText.boardNote(late)}</span>}
      </header>
      {board.length === 0 && <p className="secondary">{workbenchText.boardEmpty}</p>}
      {organisationKinds.map((kind) => {
        const rows = board.filter((row) => row.kind === kind);
        return (
          rows.length > 0 && (
            <div key={kind} className="board-kind">
              <h3>
                {kind} <span className="quiet">{rows.length}</span>
              </h3>
              <ul>
                {rows.map((row) => (
                  <BoardCell key={row.organisation} row={row} over={over} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function BoardCell({ row, over }: { readonly row: BoardRow; readonly over: number }) {
  const { name, board, filled, lines } = row;
  return (
    <li
      className={`board-cell is-${board}`}
      title={workbenchText.boardCell(name, boardStateLabel[board], filled, lines)}
    >
      <BoardMark state={board}>
        <span className="clip">{name}</span>
        <span className="unseen">{boardStateLabel[board]}</span>
      </BoardMark>
      <span className="board-cell-note">{noteOf(row, over)}</span>
    </li>
  );
}

function noteOf({ board, late }: BoardRow, over: number): string {
  if (board === "overdue") return workbenchText.days(over);
  if (board === "answered") return late ? workbenchText.late : "";
  return boardStateLabel[board];
}
