/** The select of the one cell that is being edited; every other cell is plain text. */
import { Select } from "antd";
import { useRef, useState } from "react";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import { roleLabel } from "../../../shared/text/catalogue-words.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import type { GridRow } from "./grid-rows.ts";

const words = responsibilitiesText;

export interface OrganisationChoice {
  readonly value: string;
  readonly label: string;
  readonly search: string;
}

interface CellEditorProps {
  readonly row: GridRow;
  readonly role: Role;
  readonly choices: readonly OrganisationChoice[];
  /** Codes; empty: nobody. */
  readonly onDone: (organisations: readonly string[]) => void;
  readonly onCancel: () => void;
}

const nobody = "";

export function CellEditor({ row, role, choices, onDone, onCancel }: CellEditorProps) {
  const label = words.editLabel(row.name, roleLabel[role]);
  const shared = {
    autoFocus: true,
    defaultOpen: true,
    size: "small",
    className: "responsibilities-editor",
    popupMatchSelectWidth: 220,
    "aria-label": label,
  } as const;
  if (role === "support")
    return (
      <SupportersEditor shared={shared} held={row.held.support} choices={choices} onDone={onDone} onCancel={onCancel} />
    );
  const options =
    role === "provider"
      ? [{ value: nobody, label: words.sameAsLead, search: words.sameAsLead }, ...choices]
      : [...choices];
  return (
    <Select
      {...shared}
      showSearch={{ optionFilterProp: "search" }}
      value={row.held[role][0] ?? (role === "provider" ? nobody : null)}
      options={options}
      onSelect={(chosen: string) => onDone(chosen === nobody ? [] : [chosen])}
      onOpenChange={(open) => {
        if (!open) onCancel();
      }}
    />
  );
}

interface SupportersEditorProps {
  readonly shared: object;
  readonly held: readonly string[];
  readonly choices: readonly OrganisationChoice[];
  readonly onDone: CellEditorProps["onDone"];
  readonly onCancel: () => void;
}

/** Many may support: what was chosen counts when the list is closed, unless by Escape. */
function SupportersEditor({ shared, held, choices, onDone, onCancel }: SupportersEditorProps) {
  const [chosen, setChosen] = useState<readonly string[]>(held);
  const escaped = useRef(false);
  // Those who support already come first; they do not move while they are being chosen.
  const options = choices.toSorted((a, b) => Number(held.includes(b.value)) - Number(held.includes(a.value)));
  return (
    <Select
      {...shared}
      mode="multiple"
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: "search" }}
      value={[...chosen]}
      options={options}
      onChange={(codes: string[]) => setChosen(codes)}
      onKeyDown={(event) => {
        escaped.current = event.key === "Escape";
      }}
      onOpenChange={(open) => {
        if (open) return;
        if (escaped.current) onCancel();
        else onDone(chosen);
      }}
    />
  );
}
