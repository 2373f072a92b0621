/** The lines of a scheme as a table to edit in. */
import { Button, Input, InputNumber, Select } from "antd";
import { ruleKinds, type Scheme, type SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import { ruleLabel, ruleWords, whenLabel } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Icon } from "../../components/icon.tsx";
import { ruleNumber, withLine, withoutLine, withRule, withRuleNumber } from "./scheme-draft.ts";

const words = assessmentScreenText.scheme;

interface SchemeLinesProps {
  readonly scheme: Scheme;
  /** Lines with figures: unit and kind of rule stay. */
  readonly fixed: ReadonlySet<string>;
  readonly providers: readonly { readonly value: string; readonly label: string; readonly search: string }[];
  readonly onChange: (scheme: Scheme) => void;
}

const choicesOf = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));

export function SchemeLines({ scheme, fixed, providers, onChange }: SchemeLinesProps) {
  const edit =
    ({ code }: SchemeLine) =>
    (change: Partial<SchemeLine>) =>
      onChange(withLine(scheme, code, change));
  const label = ({ name }: SchemeLine, field: string) => words.rowField(name, field);
  const { columns: heads } = words;
  const columns: readonly DataColumn<SchemeLine>[] = [
    {
      head: heads.category,
      width: 106,
      cell: (line) => (
        <Select
          size="small"
          className="assessment-full"
          aria-label={label(line, heads.category)}
          value={line.category}
          onChange={(category) => edit(line)({ category })}
          options={scheme.categories.map((value) => ({ value, label: value }))}
        />
      ),
    },
    {
      head: heads.name,
      cell: (line) => (
        <Input
          size="small"
          aria-label={label(line, heads.name)}
          title={`${line.name}：${ruleWords(line)}`}
          value={line.name}
          maxLength={60}
          onChange={(event) => edit(line)({ name: event.target.value })}
        />
      ),
    },
    {
      head: heads.unit,
      width: 72,
      cell: (line) => (
        <Input
          size="small"
          aria-label={label(line, heads.unit)}
          disabled={fixed.has(line.code)}
          value={line.unit}
          maxLength={12}
          onChange={(event) => edit(line)({ unit: event.target.value })}
        />
      ),
    },
    {
      head: heads.provider,
      width: 140,
      cell: (line) => (
        <Select
          size="small"
          className="assessment-full"
          aria-label={label(line, heads.provider)}
          showSearch={{ optionFilterProp: "search" }}
          value={line.provider === "" ? null : line.provider}
          onChange={(provider) => edit(line)({ provider: provider ?? "" })}
          options={[...providers]}
        />
      ),
    },
    {
      head: heads.weight,
      align: "right",
      width: 76,
      cell: (line) => (
        <InputNumber
          size="small"
          className="assessment-full"
          aria-label={label(line, heads.weight)}
          min={0.01}
          max={100}
          value={line.weight}
          onChange={(weight) => edit(line)({ weight: weight ?? 0.01 })}
        />
      ),
    },
    {
      head: heads.direction,
      width: 104,
      cell: (line) => (
        <Select
          size="small"
          className="assessment-full"
          aria-label={label(line, heads.direction)}
          disabled={line.rule.kind === "deduct"}
          value={line.direction}
          onChange={(direction) => edit(line)({ direction })}
          options={choicesOf(words.directions)}
        />
      ),
    },
    {
      head: heads.rule,
      width: 216,
      cell: (line) => <RuleCell line={line} fixed={fixed.has(line.code)} onChange={edit(line)} />,
    },
    {
      head: heads.when,
      width: 106,
      cell: (line) => (
        <Select
          size="small"
          className="assessment-full"
          aria-label={label(line, heads.when)}
          value={line.when}
          onChange={(when) => edit(line)({ when })}
          options={choicesOf(whenLabel)}
        />
      ),
    },
    {
      head: heads.remove,
      width: 36,
      cell: (line) => (
        <Button
          type="text"
          size="small"
          aria-label={words.remove(line.name)}
          title={words.remove(line.name)}
          icon={<Icon name="cross" />}
          onClick={() => onChange(withoutLine(scheme, line.code))}
        />
      ),
    },
  ];
  return <DataTable label={heads.name} columns={columns} rows={scheme.lines} rowKey={({ code }) => code} />;
}

interface RuleCellProps {
  readonly line: SchemeLine;
  readonly fixed: boolean;
  readonly onChange: (change: Partial<SchemeLine>) => void;
}

function RuleCell({ line, fixed, onChange }: RuleCellProps) {
  const { kind } = line.rule;
  const number = ruleNumber(line);
  return (
    <span className="assessment-rule">
      <Select
        size="small"
        className="assessment-rule-kind"
        aria-label={words.rowField(line.name, words.columns.rule)}
        disabled={fixed}
        value={kind}
        onChange={(next) => onChange(withRule(line, next))}
        options={ruleKinds.map((value) => ({ value, label: ruleLabel[value] }))}
      />
      {number === null || kind === "yes_no" ? null : (
        <>
          <span className="quiet small">{words.parameter[kind]}</span>
          <InputNumber
            size="small"
            className="assessment-rule-number"
            aria-label={words.rowField(line.name, words.parameter[kind])}
            min={kind === "completion" ? 100 : kind === "deduct" ? 0.1 : 0}
            max={kind === "completion" ? 200 : 100}
            value={number}
            onChange={(next) => next !== null && onChange({ rule: withRuleNumber(line, next) })}
          />
        </>
      )}
    </span>
  );
}
