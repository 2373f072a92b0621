/** The parts of a page as links: each has its own address, so that it can be linked to and gone back to. */
import { Link } from "wouter";
import "./tab-links.css";

interface TabLinksProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly name: string; readonly href: string }[];
  /** `id` of the tab shown. */
  readonly current: string;
}

export function TabLinks({ label, tabs, current }: TabLinksProps) {
  return (
    <nav className="tab-links" aria-label={label}>
      {tabs.map(({ id, name, href }) => (
        <Link key={id} href={href} aria-current={id === current ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
