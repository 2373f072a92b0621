/** Beside a grid: what is to be looked at, by kind; each entry leads to its cell. */
import type { ReactNode } from "react";
import type { Grade } from "../../shared/domain/vocabulary.ts";
import { gradeLabel } from "../../shared/text/words.ts";
import { GradeMark } from "./marked.tsx";
import "./side-list.css";

/** More than anyone works through from a list; the grid marks them all. */
const mostListed = 60;

export function SideList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <aside className="side-list small" aria-label={label}>
      {children}
    </aside>
  );
}

interface SideSectionProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

/** Nothing is drawn where nothing is listed. */
export function SideSection<Item>({ title, items, children }: SideSectionProps<Item>) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">{items.length}</span>
      </h2>
      <ul>{items.slice(0, mostListed).map(children)}</ul>
    </section>
  );
}

interface SideEntryProps {
  readonly name: string;
  /** Which of the row's cells. */
  readonly column?: string | undefined;
  readonly grade?: Grade | null;
  readonly message?: string;
  readonly onGoTo: () => void;
  readonly children?: ReactNode;
}

export function SideEntry({ name, column, grade = null, message = "", onGoTo, children }: SideEntryProps) {
  return (
    <li>
      <button type="button" className="side-list-name" onClick={onGoTo}>
        {name}
        {column === undefined || column === "" ? null : <span className="quiet">　{column}</span>}
      </button>
      {message === "" ? null : (
        <p>
          {grade === null ? null : <GradeMark grade={grade}>{`${gradeLabel[grade]}　`}</GradeMark>}
          {message}
        </p>
      )}
      {children}
    </li>
  );
}
