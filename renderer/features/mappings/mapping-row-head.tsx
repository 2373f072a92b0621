/** Beside a row: its line, how sure that is, and the unit; what is not certain waits for a yes. */
import { Checkbox, Select } from "antd";
import type { MappingProposal, ProposedRow, ProposedSheet } from "../../../shared/contract/mappings.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { confidenceLabel, mappingText } from "../../../shared/text/mappings.ts";
import { type Choices, type RowChoice, rowChoice, withAccepted, withLine } from "./mapping-draft.ts";

interface RowHeadProps {
  readonly sheet: ProposedSheet;
  readonly row: ProposedRow;
  readonly lines: MappingProposal["lines"];
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

const words = mappingText;
const nothing = "";

export function MappingRowHead({ sheet, row, lines, choices, onChoices }: RowHeadProps) {
  const chosen = rowChoice(sheet, row, lines, choices);
  const { line, factor, accepted } = chosen;
  const options = [
    { value: nothing, label: words.noLine },
    ...lines.map(({ code, name, unit }) => ({ value: code, label: unit === "" ? name : `${name}（${unit}）` })),
  ];
  return (
    <div className="mapping-row">
      <Select
        size="small"
        className="mapping-line-select"
        aria-label={words.lineOf(row.label)}
        showSearch={{ optionFilterProp: "label" }}
        disabled={row.row === null}
        value={line?.code ?? nothing}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(code) => onChoices(withLine(choices, sheet, row, lines.find((one) => one.code === code) ?? null))}
      />
      {line ? (
        <Checkbox
          className="mapping-accept"
          aria-label={`${words.confirmUnit}${row.label}`}
          checked={accepted}
          disabled={factor === null}
          onChange={({ target }) => onChoices(withAccepted(choices, sheet, chosen, target.checked))}
        >
          <span className={accepted ? "small quiet" : "small ink-behind"} title={unitWords(chosen)}>
            {unitWords(chosen)}
          </span>
        </Checkbox>
      ) : (
        <span className="small quiet mapping-reason" title={row.reason}>
          {row.reason}
        </span>
      )}
    </div>
  );
}

function unitWords({ row, line, factor, accepted }: RowChoice): string {
  if (!line) return "";
  if (factor === null) return words.cannotConvert(row.unit, line.unit);
  if (factor !== 1) return words.acceptFactor(row.unit, line.unit, plainNumber(factor));
  if (row.unit === "") return words.noUnit(line.unit);
  return accepted ? words.sameUnit(line.unit) : `${confidenceLabel[row.confidence]}：${row.reason}`;
}
