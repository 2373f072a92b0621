/** A foreign table beside what each column and row of it means; a person says yes, then it is known for good. */
import { App, Button, Input } from "antd";
import { useState } from "react";
import type { HeadChoice, MappingProposal } from "../../../shared/contract/mappings.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { type Choices, countRows, mappingOf, noChoices } from "./mapping-draft.ts";
import { MappingGrid } from "./mapping-grid.tsx";
import { MappingPreview } from "./mapping-preview.tsx";
import { MappingSettings } from "./mapping-settings.tsx";

/** A file of the sitting of 汇总. */
export interface Staged {
  readonly session: string;
  readonly sha256: string;
}

interface EditorProps {
  readonly staged: Staged;
  readonly period: string;
  readonly onSaved: () => void;
}

const words = mappingText;

export function MappingEditor({ staged, period, onSaved }: EditorProps) {
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [heads, setHeads] = useState<readonly HeadChoice[]>([]);
  const key = ["mapping-proposal", staged.session, staged.sha256, organisation ?? "", JSON.stringify(heads)] as const;
  const query = useQuery(key, (signal) =>
    api.mappings.propose({ ...staged, organisation, heads: [...heads] }, { signal }),
  );
  return (
    <Loaded query={query}>
      {(proposal) => (
        // Another organisation or head: other lines and rows, so that choices are made anew.
        <Editing
          key={key.join("|")}
          {...{ staged, period, proposal, onSaved }}
          onOrganisation={setOrganisation}
          onHead={(head) => setHeads([...heads.filter(({ name }) => name !== head.name), head])}
        />
      )}
    </Loaded>
  );
}

interface EditingProps extends EditorProps {
  readonly proposal: MappingProposal;
  readonly onOrganisation: (code: string) => void;
  readonly onHead: (head: HeadChoice) => void;
}

function Editing({ staged, period, proposal, onSaved, onOrganisation, onHead }: EditingProps) {
  const { message } = App.useApp();
  const command = useCommand();
  const [choices, setChoices] = useState<Choices>(noChoices);
  const [at, setAt] = useState(0);
  const [name, setName] = useState(proposal.near?.name ?? proposal.file.replace(/\.[^.]+$/, "").slice(0, 60));
  const { organisation, near } = proposal;
  const sheet = proposal.sheets[at];
  const { done, open } = countRows(proposal, choices);
  const save = async () => {
    if (organisation === null) return;
    const mapping = mappingOf(organisation, proposal, choices);
    if (!(await command.run(() => api.mappings.save({ name, mapping, replaces: near?.id ?? null })))) return;
    void message.success(words.saved(name));
    onSaved();
    navigateTo("/exchange/merge");
  };
  return (
    <div className="mapping">
      <div className="mapping-bar">
        <span className="strong mapping-file">{proposal.file}</span>
        <span className="quiet small">
          {proposal.period === null ? words.noPeriod : words.statedPeriod(periodLabel(proposal.period))}
        </span>
        <span className="mapping-counter" role="status">
          {words.counter(done, open)}
        </span>
        <Input
          aria-label={words.nameField}
          className="mapping-name"
          maxLength={60}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button onClick={() => navigateTo("/exchange/merge")}>{words.back}</Button>
        <Button
          type="primary"
          loading={command.busy}
          disabled={done === 0 || organisation === null || name.trim() === ""}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
      <MappingSettings
        {...{ proposal, sheet, onOrganisation, onHead }}
        onSheet={(chosen) => setAt(proposal.sheets.findIndex((one) => one.name === chosen))}
      />
      <ErrorNotice error={command.error} onClose={command.forget} />
      {near ? (
        <Notice kind="warning">
          {words.near(near.name)}
          {near.added.length > 0 ? words.nearAdded(near.added) : ""}
          {near.missing.length > 0 ? words.nearMissing(near.missing) : ""}
        </Notice>
      ) : null}
      {sheet === undefined ? (
        <Notice kind="warning">{words.nothingFound}</Notice>
      ) : (
        <MappingGrid sheet={sheet} lines={proposal.lines} choices={choices} onChoices={setChoices} />
      )}
      {organisation === null || done === 0 ? (
        <p className="quiet small mapping-hint">{words.previewEmpty}</p>
      ) : (
        <MappingPreview
          staged={staged}
          period={proposal.period ?? period}
          mapping={mappingOf(organisation, proposal, choices)}
        />
      )}
    </div>
  );
}
