/** Moving about in a report that is shown part by part: to a cell of any of its grids, and on to the next that is open. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { GridHandle } from "../grid/grid.tsx";
import type { GridModel, Place } from "../grid/model.ts";
import { nextStop, type ReportPart, type Stop } from "./stops.ts";

function placeIn({ rows, columns }: GridModel, { row, column }: Stop): Place | null {
  const place = {
    row: rows.findIndex(({ key }) => key === row),
    column: columns.findIndex(({ id }) => id === column),
  };
  return place.row < 0 || place.column < 0 ? null : place;
}

interface Shown<Id extends string> {
  readonly parts: readonly ReportPart<Id>[];
  /** The part that is shown, as its grid. */
  readonly part: Id;
  readonly model: GridModel;
  readonly show: (part: Id) => void;
}

export function usePlaces<Id extends string>({ parts, part, model, show }: Shown<Id>) {
  const grid = useRef<GridHandle>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [wanted, setWanted] = useState<Stop | null>(null);
  // Found by whoever goes to a cell without being made anew with every letter typed.
  const shown = useRef({ parts, part, model, show });
  shown.current = { parts, part, model, show };
  const goTo = useCallback((row: string, column: string) => {
    const now = shown.current;
    const place = placeIn(now.model, { row, column });
    // At once: the next letter typed belongs into that cell.
    if (place !== null) {
      grid.current?.goTo(place);
      return;
    }
    const to = now.parts.find(({ rows }) => rows.includes(row))?.id;
    if (to !== undefined && to !== now.part) now.show(to);
    setWanted({ row, column });
  }, []);
  useEffect(() => {
    if (wanted === null) return;
    const place = placeIn(model, wanted);
    // Its part of the report, or what stands of it, is still on its way.
    if (place === null) return;
    setWanted(null);
    grid.current?.goTo(place);
  });
  const goToNext = (stops: readonly Stop[]) => {
    const [row, column] = [model.rows[active.row], model.columns[active.column]];
    const next = nextStop(parts, stops, row && column ? { row: row.key, column: column.id } : null);
    if (next) goTo(next.row, next.column);
  };
  return { grid, active, setActive, goTo, goToNext };
}
