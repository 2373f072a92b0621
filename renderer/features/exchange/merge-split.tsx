/** Files on the left, the items of one on the right, the batch below; and the keyboard over all of them. */
import { useCallback, useState } from "react";
import { answerKey, itemsOf } from "../../../shared/listings/merge-items.ts";
import { mergeKeys } from "../../../shared/text/shortcuts.ts";
import { ExportInHead } from "../../components/export-table.tsx";
import { useShortcuts } from "../../components/shortcuts.ts";
import { showShortcuts } from "../../stores/shortcut-list.ts";
import { askedItems, neighbour } from "./merge-asked.ts";
import { type ItemView, isListed, MergeFileCells } from "./merge-file-cells.tsx";
import { type FileView, isFileListed, MergeFileList } from "./merge-file-list.tsx";
import { MergeFooter } from "./merge-footer.tsx";
import { useMergeSession } from "./merge-session.ts";
import { canBeSentBack } from "./return-draft.ts";
import { ReturnFileDrawer } from "./return-drawer.tsx";

const everyFile: FileView = { verdict: "all", text: "" };
const everyItem: ItemView = { filter: "all", text: "" };

export function MergeSplit({ over }: { readonly over: boolean }) {
  const files = useMergeSession(({ preview }) => preview?.files) ?? [];
  const [fileView, setFileView] = useState(everyFile);
  const [itemView, setItemView] = useState(everyItem);
  const [picked, setPicked] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [returning, setReturning] = useState(false);
  const session = useMergeSession((state) => state.session);
  const ready = useMergeSession(({ phase }) => phase === "ready");
  const shown = files.filter((file) => isFileListed(file, fileView));
  const selected = shown.find(({ sha256 }) => sha256 === picked) ?? shown[0];
  const move = (step: 1 | -1) => {
    const { answers } = useMergeSession.getState();
    const next = neighbour(askedItems(shown, answers), current, step, selected?.sha256 ?? null);
    if (next === undefined) return;
    const file = shown.find(({ sha256 }) => sha256 === next.sha256);
    const item = file && itemsOf(file).find((one) => answerKey(file.sha256, one) === next.key);
    // The keyboard leads to what waits, whatever the list was narrowed to.
    if (item && !isListed(item, itemView)) setItemView(everyItem);
    setPicked(next.sha256);
    setCurrent(next.key);
  };
  const mayReturn = ready && selected !== undefined && canBeSentBack(selected);
  useShortcuts(mergeKeys, {
    next: () => move(1),
    previous: () => move(-1),
    sendBack: mayReturn ? () => setReturning(true) : null,
  });
  const select = useCallback((sha256: string) => {
    setPicked(sha256);
    setCurrent(null);
  }, []);
  return (
    <>
      {session !== null && ready ? <ExportInHead request={{ table: "differences", session }} /> : null}
      <div className={`merge-split${over ? " is-over" : ""}`}>
        <MergeFileList
          files={files}
          shown={shown}
          view={fileView}
          selected={selected?.sha256 ?? null}
          onView={setFileView}
          onSelect={select}
        />
        {selected === undefined ? (
          <section className="merge-cells" />
        ) : (
          <MergeFileCells
            key={selected.sha256}
            file={selected}
            view={itemView}
            onView={setItemView}
            current={current}
            onCurrent={setCurrent}
            onKeys={showShortcuts}
            onReturn={() => setReturning(true)}
          />
        )}
      </div>
      <MergeFooter files={files} />
      {returning && session !== null && selected !== undefined ? (
        <ReturnFileDrawer key={selected.sha256} session={session} file={selected} onClose={() => setReturning(false)} />
      ) : null}
    </>
  );
}
