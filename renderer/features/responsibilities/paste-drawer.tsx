/** A pasted column of names before it counts: what each row would get, and what is still unclear. */
import { Select } from "antd";
import { useState } from "react";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import { roleLabel } from "../../../shared/text/catalogue-words.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/error-text.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import type { OrganisationChoice } from "./cell-editor.tsx";
import type { PastedRow } from "./pasted-names.ts";

const words = responsibilitiesText.paste;

export interface Pasted {
  readonly role: Role;
  readonly rows: readonly PastedRow[];
}

interface PasteDrawerProps extends Pasted {
  readonly choices: readonly OrganisationChoice[];
  readonly nameOf: (code: string) => string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onApply: (rows: { readonly item: string; readonly organisations: string[] }[]) => void;
}

const skip = "";

export function PasteDrawer({ role, rows, choices, nameOf, busy, error, onClose, onApply }: PasteDrawerProps) {
  /** What the person has said of unclear rows, by item: a code, or `skip`. */
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const answers = rows.map((pasted) => {
    const answer = said[pasted.row.code];
    const meant = answer === undefined ? pasted.meant : answer === skip ? null : [answer];
    return { ...pasted, meant, open: pasted.problem !== null && answer === undefined };
  });
  const open = answers.filter((each) => each.open).length;
  const changing = answers.flatMap(({ row, meant }) => (meant ? [{ item: row.code, organisations: [...meant] }] : []));
  const options = [{ value: skip, label: words.skip, search: words.skip }, ...choices];
  const columns: readonly DataColumn<(typeof answers)[number]>[] = [
    { head: words.columns.item, cell: ({ row }) => row.name },
    { head: words.columns.pasted, width: 200, cell: ({ text, problem }) => (problem === null ? text : problem) },
    {
      head: words.columns.meant,
      width: 220,
      cell: ({ row, meant, problem }) =>
        problem === null ? (
          (meant?.map(nameOf).join("、") ?? <span className="quiet">{words.blank}</span>)
        ) : (
          <Select
            size="small"
            className="responsibilities-meant"
            aria-label={`${row.name}：${problem}`}
            showSearch={{ optionFilterProp: "search" }}
            placeholder={words.choose}
            status={said[row.code] === undefined ? "warning" : ""}
            value={said[row.code] ?? null}
            options={options}
            onChange={(chosen: string) => setSaid({ ...said, [row.code]: chosen })}
          />
        ),
    },
  ];
  return (
    <FormDrawer
      title={words.title(roleLabel[role])}
      changed={Object.keys(said).length > 0}
      ready={open === 0 && changing.length > 0}
      busy={busy}
      error={error}
      size={720}
      saveText={responsibilitiesText.apply}
      onClose={onClose}
      onSave={() => {
        if (open === 0) onApply(changing);
      }}
    >
      {open > 0 ? (
        <Notice kind="warning">{words.unclear(open)}</Notice>
      ) : (
        <Notice kind="info">{words.clear(changing.length)}</Notice>
      )}
      <DataTable
        label={words.title(roleLabel[role])}
        columns={columns}
        rows={answers.toSorted((a, b) => Number(b.problem !== null) - Number(a.problem !== null))}
        rowKey={({ row }) => row.code}
      />
    </FormDrawer>
  );
}
