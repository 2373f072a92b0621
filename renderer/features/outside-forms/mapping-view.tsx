/** Mapping a blank form: its sheets as they are, what goes where, and what has moved since last year's. */
import { Button, Input } from "antd";
import { useMemo, useState } from "react";
import { placeName } from "../../../shared/domain/outside-form/form-mapping.ts";
import { formScreenText as words } from "../../../shared/text/outside-form-screens.ts";
import { outsideFormsText } from "../../../shared/text/outside-forms.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { CellDrawer } from "./cell-drawer.tsx";
import {
  certainProposals,
  type FormDraft,
  forgetDraft,
  movable,
  nameDraft,
  openProposals,
  takeCertain,
  takeMoved,
} from "./form-draft.ts";
import { FormGrid, isTooLarge } from "./form-grid.tsx";
import { shownText } from "./form-words.ts";

interface MappingViewProps {
  readonly draft: FormDraft;
  readonly onDone: () => void;
}

export function MappingView({ draft, onDone }: MappingViewProps) {
  const { document, cells } = draft;
  const [at, setAt] = useState(document.sheets[0]?.name ?? "");
  const [opened, setOpened] = useState<string | null>(null);
  const sheet = document.sheets.find((one) => one.name === at) ?? document.sheets[0];
  const proposals = useMemo(() => openProposals(draft), [draft]);
  const proposed = useMemo(() => new Map(proposals.map((one) => [placeName(one), one.shows])), [proposals]);
  const moved = useMemo(
    () => new Set(document.moved.map(placeName).filter((place) => !cells.has(place))),
    [document, cells],
  );
  const place = sheet && opened !== null ? { sheet: sheet.name, cell: opened } : null;
  return (
    <div className="outside-mapping">
      <MappingHead draft={draft} onDone={onDone} />
      <MovedNotice draft={draft} />
      {document.sheets.length > 1 ? (
        <nav className="tab-links outside-sheets" aria-label={words.sheets}>
          {document.sheets.map((one) => (
            <Button
              key={one.name}
              type="text"
              size="small"
              aria-pressed={one.name === sheet?.name}
              onClick={() => setAt(one.name)}
            >
              {one.name}
            </Button>
          ))}
        </nav>
      ) : null}
      <p className="quiet small outside-hint">
        {words.gridHint}
        {sheet && isTooLarge(sheet) ? words.tooLong : ""}
      </p>
      <div className="outside-scroll">
        {sheet ? (
          <FormGrid
            key={sheet.name}
            sheet={sheet}
            cells={cells}
            proposed={proposed}
            moved={moved}
            describe={(shows) => shownText(shows, document)}
            onOpen={setOpened}
          />
        ) : null}
      </div>
      {place ? (
        <CellDrawer
          key={placeName(place)}
          document={document}
          place={place}
          mapped={cells.get(placeName(place))}
          proposal={proposals.find((one) => placeName(one) === placeName(place))}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </div>
  );
}

function MappingHead({ draft, onDone }: MappingViewProps) {
  const { document, name, cells, changed } = draft;
  const { busy, error, run, forget } = useCommand();
  const certain = certainProposals(draft).length;
  const save = async () => {
    const { fileName, sha256, form } = document;
    const saved = await run(() =>
      api.outsideForms.save({ name, fileName, sha256, cells: [...cells.values()], replaces: form?.id ?? null }),
    );
    if (!saved) return;
    forgetDraft();
    onDone();
  };
  const leave = () => {
    forgetDraft();
    onDone();
  };
  return (
    <>
      <div className="outside-head">
        <h2 className="clip" title={document.fileName}>
          {words.mapTitle(document.fileName)}
        </h2>
        <Input
          className="outside-name"
          aria-label={words.name}
          status={name.trim() === "" ? "error" : ""}
          maxLength={60}
          value={name}
          onChange={({ target }) => nameDraft(target.value)}
        />
        <span className="quiet small" role="status">
          {words.counts(cells.size, openProposals(draft).length)}
        </span>
        <span className="outside-space" />
        {certain > 0 ? <Button onClick={takeCertain}>{words.takeCertain(certain)}</Button> : null}
        <Button onClick={leave}>{words.back}</Button>
        <Button
          type="primary"
          loading={busy}
          disabled={!changed || cells.size === 0 || name.trim() === ""}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
      {error === null ? null : (
        <div className="outside-news">
          <ErrorNotice error={error} onClose={forget} />
        </div>
      )}
    </>
  );
}

const mostListed = 6;

/** Cells that sit beside other words than those they were mapped by; nothing fills them until somebody says so. */
function MovedNotice({ draft }: { readonly draft: FormDraft }) {
  const { document } = draft;
  const { moved } = document;
  if (moved.length === 0) return null;
  const free = movable(draft).length;
  const { beside, problems } = outsideFormsText;
  return (
    <div className="outside-news">
      <Notice kind="warning">
        <p>
          {words.movedTitle(moved.length)}
          {free > 0 ? (
            <Button size="small" onClick={takeMoved}>
              {words.takeMoved(free)}
            </Button>
          ) : null}
        </p>
        <ul className="small">
          {moved.slice(0, mostListed).map((one) => (
            <li key={placeName(one)}>
              {one.now
                ? words.movedCell(one.cell, beside(one.before), beside(one.now))
                : `${one.cell} ${problems.sheetGone}`}
              {"　"}
              {shownText(one.shows, document)}
            </li>
          ))}
          {moved.length > mostListed ? <li>{words.movedMore(moved.length - mostListed)}</li> : null}
        </ul>
      </Notice>
    </div>
  );
}
