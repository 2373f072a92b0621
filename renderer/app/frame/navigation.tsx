/** The pages a person has; icons alone, with the names as their labels, where the window is narrow. */
import { Link, useLocation } from "wouter";
import { frameText } from "../../../shared/text/frame.ts";
import { pageKey } from "../../../shared/text/shortcuts.ts";
import { Icon } from "../../components/icon.tsx";
import type { pagesFor } from "../pages.ts";

export function Navigation({ pages }: { readonly pages: ReturnType<typeof pagesFor> }) {
  const [path] = useLocation();
  return (
    <nav className="navigation" aria-label={frameText.navigation}>
      {pages.map(({ id, name, path: address }, at) => {
        const here = path === address || path.startsWith(`${address}/`);
        return (
          <Link
            key={id}
            href={address}
            title={frameText.pageHint(name, pageKey(at + 1))}
            aria-keyshortcuts={pageKey(at + 1)}
            aria-current={here ? "page" : undefined}
          >
            <Icon name={id} />
            <span>{name}</span>
          </Link>
        );
      })}
    </nav>
  );
}
