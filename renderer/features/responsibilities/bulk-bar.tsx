/** What can be done with the selected rows at once, and from when it counts. */
import { Button, Select } from "antd";
import { type ReactNode, useState } from "react";
import type { AssignInput } from "../../../shared/contract/responsibilities.ts";
import { roleLabel } from "../../../shared/text/catalogue-words.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import type { OrganisationChoice } from "./cell-editor.tsx";
import type { GridRow } from "./grid-rows.ts";

const words = responsibilitiesText;

export type BulkChange = Pick<AssignInput, "items" | "role" | "organisations" | "mode">;

interface Action {
  readonly key: string;
  readonly text: string;
  readonly role: AssignInput["role"];
  readonly mode: AssignInput["mode"];
}

const actions: readonly Action[] = [
  { key: "lead", text: words.set.lead, role: "lead", mode: "set" },
  { key: "provider", text: words.set.provider, role: "provider", mode: "set" },
  { key: "add", text: words.add, role: "support", mode: "add" },
  { key: "remove", text: words.remove, role: "support", mode: "remove" },
];

interface BulkBarProps {
  /** Selected rows, also those that the filters do not list. */
  readonly rows: readonly GridRow[];
  /** How many of them are not listed. */
  readonly hidden: number;
  readonly choices: readonly OrganisationChoice[];
  readonly busy: boolean;
  /** The choice from when it counts. */
  readonly start: ReactNode;
  readonly onAssign: (change: BulkChange) => Promise<boolean>;
  readonly onConfirm: () => void;
  readonly onClear: () => void;
}

export function BulkBar({ rows, hidden, choices, busy, start, onAssign, onConfirm, onClear }: BulkBarProps) {
  const [action, setAction] = useState<Action | null>(null);
  const idle = rows.length === 0;
  const suggested = rows.some((row) => row.suggested);
  return (
    <div className="responsibilities-bulk" aria-busy={busy}>
      {idle ? (
        <span className="quiet small responsibilities-hint">{words.idle}</span>
      ) : (
        <span className="strong">
          {words.selected(rows.length)}
          {hidden > 0 ? words.selectedHidden(hidden) : null}
        </span>
      )}
      {idle ? null : action === null ? (
        <>
          {actions.map((each) => (
            <Button key={each.key} size="small" disabled={busy} onClick={() => setAction(each)}>
              {each.text}
            </Button>
          ))}
          <Button size="small" disabled={busy || !suggested} onClick={onConfirm}>
            {words.confirm}
          </Button>
          <Button type="link" size="small" onClick={onClear}>
            {words.unselect}
          </Button>
        </>
      ) : (
        <ActionForm
          key={action.key}
          action={action}
          rows={rows}
          choices={choices}
          busy={busy}
          onApply={async (change) => {
            if (await onAssign(change)) setAction(null);
          }}
          onCancel={() => setAction(null)}
        />
      )}
      <span className="responsibilities-start">
        <span className="quiet small">{words.from}</span>
        {start}
      </span>
    </div>
  );
}

interface ActionFormProps {
  readonly action: Action;
  readonly rows: readonly GridRow[];
  readonly choices: readonly OrganisationChoice[];
  readonly busy: boolean;
  readonly onApply: (change: BulkChange) => Promise<void>;
  readonly onCancel: () => void;
}

const nobody = "";

function ActionForm({ action, rows, choices, busy, onApply, onCancel }: ActionFormProps) {
  const { role, mode, text } = action;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const items = rows.filter((row) => role !== "provider" || row.source !== "task").map(({ code }) => code);
  const apply = () => {
    const organisations = chosen.filter((code) => code !== nobody);
    void onApply({ items, role, mode, organisations });
  };
  const shared = {
    size: "small",
    className: "responsibilities-chosen",
    "aria-label": words.chooseFor(roleLabel[role]),
    placeholder: words.chooseFor(roleLabel[role]),
    showSearch: { optionFilterProp: "search" },
    popupMatchSelectWidth: 220,
  } as const;
  return (
    <>
      <span>{text}</span>
      {role === "support" ? (
        <Select
          {...shared}
          mode="multiple"
          maxTagCount="responsive"
          value={[...chosen]}
          options={[...choices]}
          onChange={(codes: string[]) => setChosen(codes)}
        />
      ) : (
        <Select
          {...shared}
          value={chosen[0] ?? null}
          options={
            role === "provider"
              ? [{ value: nobody, label: words.clearProvider, search: words.clearProvider }, ...choices]
              : [...choices]
          }
          onChange={(code: string) => setChosen([code])}
        />
      )}
      <Button
        type="primary"
        size="small"
        loading={busy}
        disabled={chosen.length === 0 || items.length === 0}
        onClick={apply}
      >
        {words.apply}
      </Button>
      <Button size="small" onClick={onCancel}>
        {words.cancel}
      </Button>
      {items.length < rows.length ? (
        <span className="quiet small">{words.onlyLines(rows.length - items.length)}</span>
      ) : null}
    </>
  );
}
