/** The frame: top bar, navigation, the page, status bar. */
import { Suspense, useEffect, useMemo, useRef } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { unreachableText } from "../../../shared/text/errors.ts";
import { frameText } from "../../../shared/text/frame.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { Loading } from "../../components/loaded.tsx";
import { useActor, useSession } from "../../stores/session.ts";
import { pagesFor } from "../pages.ts";
import { useEverywhereKeys } from "../shortcuts/everywhere.ts";
import { ShortcutDrawer } from "../shortcuts/shortcut-drawer.tsx";
import { CrashGuard } from "./crash-guard.tsx";
import { useFocusReturn } from "./focus-return.ts";
import { Navigation } from "./navigation.tsx";
import { usePageFocus } from "./page-focus.ts";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import "./frame.css";

export function Frame() {
  const { role } = useActor();
  const pages = useMemo(() => pagesFor(role), [role]);
  const alive = useSession((session) => session.alive);
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const section = path.split("/")[1] ?? "";
  const page = pages.find(({ id }) => id === section);
  const { search } = usePageFocus(main, section);
  useFocusReturn();
  useEverywhereKeys(pages, search);
  useEffect(() => {
    document.title = page ? `${page.name} · ${frameText.name}` : frameText.name;
  }, [page]);
  useEffect(() => {
    for (const { Page } of pagesFor(role)) Page.loadAhead();
  }, [role]);
  return (
    <div className="frame">
      <TopBar onSkip={() => main.current?.focus()} />
      <Navigation pages={pages} />
      <main ref={main} className="frame-main" aria-label={page?.name} tabIndex={-1}>
        {!alive && <Notice kind="error">{unreachableText}</Notice>}
        <CrashGuard key={section}>
          <Suspense fallback={<Loading />}>
            <Switch>
              {pages.map(({ id, path: address, Page }) => (
                <Route key={id} path={`${address}/*?`} component={Page} />
              ))}
              <Route path="/">
                <Redirect to="/workbench" replace />
              </Route>
              <Route>
                <EmptyState {...frameText.unknownPage} href="/workbench" />
              </Route>
            </Switch>
          </Suspense>
        </CrashGuard>
      </main>
      <StatusBar />
      <ShortcutDrawer pages={pages} />
    </div>
  );
}
