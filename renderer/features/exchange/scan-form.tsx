/** Registering scans: whose each is — by its name, or asked — and the 核对数 on its paper, or left open. */
import { useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import { readCheckNumber } from "../../../shared/domain/check-number.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { CollectedRow } from "../../../shared/listings/register-rows.ts";
import { scanLimitBytes, scanText as words } from "../../../shared/text/collecting.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import type { DroppedScans } from "./scan-drop.tsx";
import { type ScanDraft, ScanFields } from "./scan-fields.tsx";

interface ScanFormProps {
  readonly dropped: DroppedScans;
  readonly rows: readonly CollectedRow[];
  readonly period: Period;
  readonly onClose: () => void;
}

/** Names are asked about once, before anything is typed. */
export function ScanForm(props: ScanFormProps) {
  const fileNames = props.dropped.files.map(({ name }) => name);
  const { code } = props.period;
  const guesses = useQuery(["scan-guesses", code, ...fileNames], (signal) =>
    api.collecting.guessScans({ period: code, fileNames }, { signal }),
  );
  return (
    <Loaded query={guesses}>
      {(known) => {
        const drafts = props.dropped.files.map((file, index): ScanDraft => {
          const guess = known[index] ?? { fileName: file.name, organisation: null, otherPeriod: null };
          const organisation = props.dropped.organisation ?? guess.organisation ?? "";
          return { file, guess, organisation, count: "", sum: "", error: null, added: false };
        });
        return <Drafts {...props} key={fileNames.join("/")} first={drafts} />;
      }}
    </Loaded>
  );
}

function Drafts({ first, rows, period, onClose }: ScanFormProps & { readonly first: readonly ScanDraft[] }) {
  const [drafts, setDrafts] = useState(first);
  const [tried, setTried] = useState(false);
  const { busy, run } = useCommand();
  const change = (index: number, more: Partial<ScanDraft>) =>
    setDrafts((now) => now.map((draft, at) => (at === index ? { ...draft, ...more } : draft)));
  const open = drafts.filter(({ added }) => !added);
  const save = async () => {
    setTried(true);
    if (open.some((draft) => draft.organisation === "" || paperOf(draft) === undefined)) return;
    let failed = false;
    for (const [index, draft] of drafts.entries()) {
      if (draft.added) continue;
      const error = await add(period.code, draft);
      failed ||= error !== null;
      change(index, { error, added: error === null });
    }
    if (!failed) onClose();
  };
  return (
    <FormDrawer
      title={words.addTitle(drafts.length, period.label)}
      size={560}
      changed={drafts !== first && open.length > 0}
      ready={open.length > 0}
      busy={busy}
      error={null}
      saveText={words.add(open.length)}
      onClose={onClose}
      onSave={() => void run(save)}
    >
      <p className="secondary small">{`${words.kinds}${words.paperHint}`}</p>
      {drafts.map((draft, index) => (
        <ScanFields
          key={`${draft.file.name}@${draft.file.size}`}
          draft={draft}
          rows={rows}
          tried={tried}
          onChange={(more) => change(index, more)}
        />
      ))}
    </FormDrawer>
  );
}

const paperOf = ({ count, sum }: ScanDraft) => readCheckNumber(count, sum);

/** What went wrong, as caught; null when it is registered. One that fails does not keep the others back. */
async function add(period: string, draft: ScanDraft): Promise<unknown> {
  const { file, organisation } = draft;
  try {
    // A door refuses larger bodies before anyone could say why.
    if (file.size > scanLimitBytes)
      throw new AppError("INVALID", { field: words.fields.file, text: file.name, reason: words.wrong.size });
    await api.collecting.addScan({ period, organisation, file, paper: paperOf(draft) ?? null });
    return null;
  } catch (error) {
    return error;
  }
}
