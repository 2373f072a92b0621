/** What is looked at: kind of print, period, and of whom or of which line. */
import { Select } from "antd";
import type { ReactNode } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import type { PrintKind } from "../../../shared/domain/print-kinds.ts";
import { printKindLabel } from "../../../shared/text/printed.ts";
import { reportsText } from "../../../shared/text/reports.ts";
import { usePlanPeriods } from "../../components/current-period.ts";
import { startedPeriods } from "../../components/suggested-period.ts";
import { choosePeriod } from "../../stores/session.ts";

interface SheetChoiceProps {
  readonly kind: PrintKind;
  readonly kinds: readonly PrintKind[];
  readonly onChange: (kind: PrintKind) => void;
}

export function SheetChoice({ kind, kinds, onChange }: SheetChoiceProps) {
  return (
    <Choice id="sheet-kind" label={reportsText.kind}>
      <Select
        id="sheet-kind"
        className="reports-kind"
        value={kind}
        onChange={onChange}
        options={kinds.map((one) => ({ value: one, label: printKindLabel[one] }))}
      />
    </Choice>
  );
}

/** The same choice as in the top bar: all pages look at one period. */
export function PeriodChoice({ period }: { readonly period: Period }) {
  const { data: periods = [period] } = usePlanPeriods();
  const started = startedPeriods(periods);
  // A finished plan that never had a reporting period stands at its last quarter.
  const offered = started.length === 0 ? [period] : started;
  return (
    <Choice id="sheet-period" label={reportsText.period}>
      <Select
        id="sheet-period"
        className="reports-period"
        value={period.code}
        onChange={choosePeriod}
        options={offered.map(({ code, label }) => ({ value: code, label }))}
      />
    </Choice>
  );
}

interface SubjectChoiceProps {
  readonly label: string;
  readonly subjects: readonly { readonly code: string; readonly name: string }[];
  /** Empty: all of them. */
  readonly chosen: string;
  readonly onChange: (code: string) => void;
}

export function SubjectChoice({ label, subjects, chosen, onChange }: SubjectChoiceProps) {
  return (
    <Choice id="sheet-subject" label={label}>
      <Select
        id="sheet-subject"
        className="reports-subject"
        showSearch={{ optionFilterProp: "label" }}
        value={chosen}
        onChange={onChange}
        options={[
          { value: "", label: reportsText.all(subjects.length) },
          ...subjects.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
    </Choice>
  );
}

interface ChoiceProps {
  /** Of what is chosen with. */
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

export function Choice({ id, label, children }: ChoiceProps) {
  return (
    <div className="reports-field">
      <label className="quiet" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}
