/** One scan being registered: its file, whose it is, what its paper says. */
import { Input, Select } from "antd";
import type { ScanGuess } from "../../../shared/contract/collecting.ts";
import { readCheckNumber } from "../../../shared/domain/check-number.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import type { CollectedRow } from "../../../shared/listings/register-rows.ts";
import { scanText as words } from "../../../shared/text/collecting.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { Marked } from "../../components/marked.tsx";

export interface ScanDraft {
  readonly file: File;
  readonly guess: ScanGuess;
  /** Code; empty while nobody has said. */
  readonly organisation: string;
  /** As typed. */
  readonly count: string;
  readonly sum: string;
  /** Why it was refused; null while it was not. */
  readonly error: unknown;
  readonly added: boolean;
}

interface ScanFieldsProps {
  readonly draft: ScanDraft;
  readonly rows: readonly CollectedRow[];
  readonly tried: boolean;
  readonly onChange: (more: Partial<ScanDraft>) => void;
}

export function ScanFields({ draft, rows, tried, onChange }: ScanFieldsProps) {
  const { file, added } = draft;
  const wrongPaper = readCheckNumber(draft.count, draft.sum) === undefined;
  if (added)
    return (
      <div className="scan-draft">
        <p className="scan-file">{file.name}</p>
        <Marked glyph="tick" ink="on">
          {words.done}
        </Marked>
      </div>
    );
  return (
    <div className="scan-draft">
      <p className="scan-file">{file.name}</p>
      <Field
        label={words.whose}
        hint={hintOf(draft)}
        wrong={tried && draft.organisation === "" ? words.chooseWhose : null}
      >
        {(control) => (
          <Select
            {...control}
            aria-label={words.whoseOf(file.name)}
            showSearch={{ optionFilterProp: "label" }}
            placeholder={words.chooseWhose}
            value={draft.organisation === "" ? null : draft.organisation}
            options={rows.map(({ organisation, name }) => ({ value: organisation, label: name }))}
            onChange={(organisation: string) => onChange({ organisation })}
          />
        )}
      </Field>
      <GuessWarning draft={draft} rows={rows} />
      <Field label={words.paper} wrong={tried && wrongPaper ? words.wrong.paper : null}>
        {(control) => (
          <span className="scan-paper">
            <Input
              {...control}
              aria-label={words.countOf(file.name)}
              placeholder={words.count}
              inputMode="numeric"
              value={draft.count}
              onChange={(event) => onChange({ count: event.target.value })}
            />
            <Input
              aria-label={words.sumOf(file.name)}
              placeholder={words.sum}
              inputMode="decimal"
              value={draft.sum}
              onChange={(event) => onChange({ sum: event.target.value })}
            />
          </span>
        )}
      </Field>
      <ErrorNotice error={draft.error} />
    </div>
  );
}

/** How the organisation came to stand there. */
function hintOf({ guess, organisation }: ScanDraft): string | undefined {
  if (organisation === "") return words.ask;
  return guess.organisation === organisation ? words.byName : undefined;
}

/** What the file's name says against it. */
function GuessWarning({ draft: { guess, organisation }, rows }: Pick<ScanFieldsProps, "draft" | "rows">) {
  if (guess.otherPeriod !== null)
    return <Notice kind="warning">{words.otherPeriod(periodLabel(guess.otherPeriod))}</Notice>;
  if (guess.organisation === null || organisation === "" || guess.organisation === organisation) return null;
  const other = rows.find((row) => row.organisation === guess.organisation)?.name ?? guess.organisation;
  return <Notice kind="warning">{words.otherName(other)}</Notice>;
}
