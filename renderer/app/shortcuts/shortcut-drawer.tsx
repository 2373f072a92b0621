/** All shortcuts, by screen: the one that is looked at first, then those of every page, then the others. */
import { Drawer } from "antd";
import { Fragment } from "react";
import { useLocation } from "wouter";
import {
  closeKeys,
  everywhereKeys,
  pageKey,
  type Shortcut,
  type ShortcutSet,
  shortcutScreenAt,
  shortcutScreens,
  shortcutsText,
} from "../../../shared/text/shortcuts.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import { useActor } from "../../stores/session.ts";
import { hideShortcuts, useShortcutList } from "../../stores/shortcut-list.ts";
import type { pagesFor } from "../pages.ts";
import "./shortcuts.css";

interface DrawerProps {
  readonly pages: ReturnType<typeof pagesFor>;
}

export function ShortcutDrawer(props: DrawerProps) {
  return useShortcutList(({ open }) => open) ? <OpenDrawer {...props} /> : null;
}

function OpenDrawer({ pages }: DrawerProps) {
  const [path] = useLocation();
  const { role } = useActor();
  const here = shortcutScreenAt(path);
  const others = shortcutScreens.filter((one) => one !== here && (role === "office" || !one.officeOnly));
  return (
    <Drawer open size={420} title={shortcutsText.title} onClose={hideShortcuts} classNames={{ body: "shortcuts-body" }}>
      <ScrollArea className="shortcuts" label={shortcutsText.listLabel}>
        {here === undefined ? null : <Keys title={here.title} mark={shortcutsText.here} sets={here.sets} />}
        <Keys title={shortcutsText.everywhere} sets={[everywhereKeys, closeKeys]} />
        <Keys
          title={shortcutsText.pages}
          sets={[Object.fromEntries(pages.map(({ id, name }, at) => [id, { keys: [pageKey(at + 1)], words: name }]))]}
        />
        {others.map(({ path: address, title, sets }) => (
          <Keys key={address} title={title} sets={sets} />
        ))}
        <p className="quiet small">{shortcutsText.note}</p>
      </ScrollArea>
    </Drawer>
  );
}

interface KeysProps {
  readonly title: string;
  readonly mark?: string;
  readonly sets: readonly ShortcutSet[];
}

function Keys({ title, mark, sets }: KeysProps) {
  return (
    <section aria-label={title}>
      <h3>
        {title}
        {mark === undefined ? null : <span className="shortcuts-here">{mark}</span>}
      </h3>
      <dl>
        {sets.flatMap((set) =>
          Object.entries(set).map(([id, shortcut]) => <Row key={`${id} ${shortcut.keys[0]}`} {...shortcut} />),
        )}
      </dl>
    </section>
  );
}

function Row({ keys, words }: Shortcut) {
  return (
    <div>
      <dt>
        {keys.map((key, at) => (
          <Fragment key={key}>
            {at === 0 ? null : <span className="quiet"> {shortcutsText.or} </span>}
            <Chord written={key} />
          </Fragment>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}

/** Keys pressed together are keys of their own. */
function Chord({ written }: { readonly written: string }) {
  return (
    <span className="shortcuts-chord">
      {written.split("+").map((key, at) => (
        <Fragment key={key}>
          {at === 0 ? null : "+"}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
