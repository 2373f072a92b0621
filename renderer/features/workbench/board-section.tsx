/** 回收情况: every organisation that is asked for something, by kind, with its state as glyph and word. */
import { Link } from "wouter";
import { organisationKinds } from "../../../shared/domain/vocabulary.ts";
import { boardStateLabel, workbenchText } from "../../../shared/text/workbench.ts";
import { BoardMark } from "./board-mark.tsx";
import type { BoardRow } from "./return-board.ts";

interface BoardSectionProps {
  readonly board: readonly BoardRow[];
  /** Organisations that need not report at all (免报). */
  readonly excused: number;
}

export function BoardSection({ board, excused }: BoardSectionProps) {
  const late = board.filter((row) => row.late && row.board === "answered").length;
  const deferred = board.filter((row) => row.deferred && row.board === "waiting").length;
  const notes = [
    late > 0 ? workbenchText.boardNote(late) : "",
    deferred > 0 ? workbenchText.boardDeferred(deferred) : "",
    excused > 0 ? workbenchText.boardExcused(excused) : "",
  ].filter((note) => note !== "");
  return (
    <section>
      <header className="workbench-head">
        <h2>{workbenchText.board}</h2>
        {notes.length > 0 && <span className="quiet small">{notes.join("，")}</span>}
        <Link href="/exchange/completeness?part=history" className="small">
          {workbenchText.overTime}
        </Link>
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
                  <BoardCell key={row.organisation} row={row} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function BoardCell({ row }: { readonly row: BoardRow }) {
  const { name, board, filled, lines, deferredUntil, exempt } = row;
  const said = [
    workbenchText.boardCell(name, boardStateLabel[board], filled, lines),
    deferredUntil === null ? "" : workbenchText.boardCellDeferred(deferredUntil),
    exempt === 0 ? "" : workbenchText.boardCellExempt(exempt),
  ].filter((part) => part !== "");
  return (
    <li className={`board-cell is-${board}`} title={said.join("，")}>
      <BoardMark state={board}>
        <span className="clip">{name}</span>
        <span className="unseen">{boardStateLabel[board]}</span>
      </BoardMark>
      <span className="board-cell-note">{noteOf(row)}</span>
    </li>
  );
}

function noteOf({ board, late, over, deferred }: BoardRow): string {
  if (board === "overdue") return workbenchText.days(over);
  if (board === "answered") return late ? workbenchText.late : "";
  return board === "waiting" && deferred ? workbenchText.deferred : boardStateLabel[board];
}
