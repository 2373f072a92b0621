/** The head of a page: its name, what it is about, and its commands on the right. */
import type { ReactNode } from "react";
import { create } from "zustand";

/** Where commands of the page go that only its parts can give: before its own commands. Null: no page is drawn. */
export const useHeadActions = create<{ readonly place: HTMLElement | null }>(() => ({ place: null }));
const settle = (place: HTMLElement | null): void => useHeadActions.setState({ place });

interface PageHeadProps {
  readonly title: string;
  /** As at when, for whom: one short line beside the title. */
  readonly note?: string | undefined;
  /** The parts of the page, as links beside its name. */
  readonly tabs?: ReactNode;
  readonly children?: ReactNode;
}

export function PageHead({ title, note, tabs, children }: PageHeadProps) {
  return (
    <header className="page-head">
      <h1 tabIndex={-1}>{title}</h1>
      {tabs}
      {note && <span className="quiet small">{note}</span>}
      <div className="page-head-actions">
        <span className="page-head-part" ref={settle} />
        {children}
      </div>
    </header>
  );
}
