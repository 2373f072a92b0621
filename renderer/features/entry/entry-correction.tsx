/** 往期订正: a figure of an earlier data period, with the same inputs and checks as a line of the form. */
import { Button } from "antd";
import { useState } from "react";
import type { IndicatorDetail } from "../../../shared/contract/progress.ts";
import { wordingOf } from "../../../shared/domain/figure-words.ts";
import { type CorrectionOption, type EntryField, entryFields, type Form } from "../../../shared/domain/form.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { api } from "../../api/client.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor } from "../../stores/session.ts";
import { draftOf, type LineAddress } from "./entry-draft.ts";
import { EntryFieldInput, type EntryLine } from "./entry-fields.tsx";
import { EntryNotes, hasNotes } from "./entry-notes.tsx";
import { EntryRowState } from "./entry-row-state.tsx";
import {
  addressKey,
  discardDraft,
  exemptRow,
  insist,
  rowAt,
  saveRow,
  storedIn,
  typeInto,
  useEntryRows,
} from "./entry-rows.ts";
import { standingRecord } from "./standing-record.ts";

const words = entryText.correction;

export function EntryCorrection({ form }: { readonly form: Form }) {
  const [indicator, setIndicator] = useState("");
  const option = form.corrections.find((one) => one.indicator === indicator);
  const detail = useQuery(indicator === "" ? null : ["indicator", indicator, form.period], (signal) =>
    api.progress.detail({ indicator, period: form.period }, { signal }),
  );
  return (
    <section className="entry-correction" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="quiet small">{words.hint}</p>
      <label className="entry-correction-line">
        <span>{words.line}</span>
        <select className="entry-select" value={indicator} onChange={(event) => setIndicator(event.target.value)}>
          <option value="">{words.chooseLine}</option>
          {form.corrections.map((one) => (
            <option key={one.indicator} value={one.indicator}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {option === undefined ? null : (
        <Loaded query={detail}>
          {(known) => <CorrectedPeriod key={indicator} form={form} option={option} detail={known} />}
        </Loaded>
      )}
    </section>
  );
}

interface CorrectedPeriodProps {
  readonly form: Form;
  readonly option: CorrectionOption;
  readonly detail: IndicatorDetail;
}

function CorrectedPeriod({ form, option, detail }: CorrectedPeriodProps) {
  const [dataPeriod, setDataPeriod] = useState("");
  const { row, observations } = detail;
  const label = (code: string) => dataPeriodLabel(code, row.basis);
  return (
    <>
      <label className="entry-correction-line">
        <span>{words.dataPeriod}</span>
        <select className="entry-select" value={dataPeriod} onChange={(event) => setDataPeriod(event.target.value)}>
          <option value="">{words.choosePeriod}</option>
          {option.dataPeriods.map((code) => (
            <option key={code} value={code}>
              {label(code)}
            </option>
          ))}
        </select>
      </label>
      {dataPeriod === "" ? null : (
        <CorrectedRecord
          key={dataPeriod}
          address={{ organisation: form.organisation.code, period: form.period, indicator: row.code, dataPeriod }}
          line={{
            name: row.name,
            dataPeriodLabel: label(dataPeriod),
            growthUnit: option.growthUnit,
            wording: wordingOf(option.basis, option.parts),
          }}
          unit={row.unit}
          current={standingRecord(observations, dataPeriod)}
        />
      )}
    </>
  );
}

interface CorrectedRecordProps {
  readonly address: LineAddress;
  readonly line: EntryLine;
  readonly unit: string;
  readonly current: ReturnType<typeof standingRecord>;
}

function CorrectedRecord({ address, line, unit, current }: CorrectedRecordProps) {
  const row = useEntryRows((state) => rowAt(state.rows, address));
  const { role } = useActor();
  const draft = row.draft ?? draftOf(storedIn(row, current));
  const notesId = `correction-${addressKey(address)}`;
  const type = (field: EntryField, text: string) => typeInto(address, current, field, text);
  const head = (field: EntryField) =>
    field === "value" && unit !== "" ? `${entryText.columns[field]}（${unit}）` : entryText.columns[field];
  return (
    <div className="entry-correction-record">
      {entryFields.map((field) => (
        <div key={field} className={`entry-correction-field entry-correction-${field}`}>
          <span className="quiet small" aria-hidden="true">
            {head(field)}
          </span>
          <EntryFieldInput
            line={line}
            field={field}
            draft={draft}
            errorId={row.error !== null && field === "value" ? notesId : undefined}
            onType={type}
          />
        </div>
      ))}
      <div className="entry-correction-save">
        <EntryRowState row={row} shown={draft} optional />
        <Button
          type="primary"
          size="small"
          disabled={row.draft === null}
          loading={row.saving}
          onClick={() => void saveRow(address)}
        >
          {words.save}
        </Button>
      </div>
      {hasNotes(row) ? (
        <EntryNotes
          id={notesId}
          row={row}
          lineName={line.name}
          onReason={(text) => typeInto(address, current, "reason", text)}
          onSave={() => void saveRow(address)}
          onEdit={() => undefined}
          onDiscard={() => discardDraft(address)}
          onInsist={() => void insist(address)}
          onExempt={role === "office" ? () => void exemptRow(address) : null}
        />
      ) : null}
    </div>
  );
}
