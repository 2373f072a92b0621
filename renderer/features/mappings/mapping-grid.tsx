/** The sheet as it is, with what each column is above it and which line each row is beside it. */
import { Select } from "antd";
import type { MappingProposal, ProposedSheet } from "../../../shared/contract/mappings.ts";
import { columnRoles, type PeriodRule } from "../../../shared/domain/mapping/mapping.ts";
import { confidenceLabel, mappingText, periodRuleLabel, roleLabel } from "../../../shared/text/mappings.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import { type Choices, columnChoice, withRole } from "./mapping-draft.ts";
import { MappingRowHead } from "./mapping-row-head.tsx";

interface GridProps {
  readonly sheet: ProposedSheet;
  readonly lines: MappingProposal["lines"];
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

const words = mappingText;
const roles = columnRoles.map((role) => ({ value: role, label: roleLabel[role] }));
const rules = (["current", "lastYear", "lastFullYear"] as const).map((rule) => ({
  value: rule,
  label: periodRuleLabel({ rule }),
}));
/** A, B … as the office program names the column; on its side a column is a row of the file. */
const columnName = (at: number, transposed: boolean): string => (transposed ? String(at + 1) : letters(at));
const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26));

export function MappingGrid({ sheet, lines, choices, onChoices }: GridProps) {
  const { grid, rows, columns, top, headHeight, transposed, height } = sheet;
  const named = new Map(rows.map((row) => [row.at, row]));
  const beyond = rows.filter(({ at }) => at >= grid.length);
  const nameColumn = columns.findIndex((_, at) => columnChoice(sheet, at, choices)?.role === "name");
  const drawn = [
    ...grid.map((cells, at) => ({ at, cells: at < top ? saidOnce(cells) : cells })),
    ...beyond.map(({ at, label }) => ({ at, cells: columns.map((_, column) => (column === nameColumn ? label : "")) })),
  ];
  const kindOf = (at: number) => (at < top ? "is-above" : at < top + headHeight ? "is-head" : undefined);
  return (
    <ScrollArea className="mapping-scroll" label={sheet.name}>
      <table className="mapping-table">
        <thead>
          <tr>
            <th scope="col" className="mapping-line">
              {words.lineColumn}
            </th>
            {columns.map((column, at) => (
              <th scope="col" key={columnName(at, transposed)}>
                <ColumnHead
                  name={columnName(at, transposed)}
                  choice={columnChoice(sheet, at, choices) ?? column}
                  onChoice={(role, period) => onChoices(withRole(choices, sheet, at, role, period))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ at, cells }) => {
            const row = named.get(at);
            return (
              <tr key={at} className={kindOf(at)}>
                <th scope="row" className="mapping-line">
                  {row ? <MappingRowHead {...{ sheet, row, lines, choices, onChoices }} /> : null}
                </th>
                {columns.map((_, column) => (
                  <td
                    key={columnName(column, transposed)}
                    className={isNumber(cells[column] ?? "") ? "is-right" : undefined}
                    title={cells[column]}
                  >
                    {cells[column]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {height > grid.length ? <p className="quiet small mapping-hint">{words.moreRows(grid.length, height)}</p> : null}
    </ScrollArea>
  );
}

/** A title merged across is said once, and runs on over the cells beside it. */
const saidOnce = (cells: readonly string[]): string[] => cells.map((text, at) => (text === cells[at - 1] ? "" : text));

const isNumber = (text: string): boolean => /^[-−]?[\d,.]+%?$/.test(text);

interface ColumnHeadProps {
  readonly name: string;
  readonly choice: ProposedSheet["columns"][number];
  readonly onChoice: (role: ProposedSheet["columns"][number]["role"], period: PeriodRule) => void;
}

function ColumnHead({ name, choice: { role, period, confidence, reason }, onChoice }: ColumnHeadProps) {
  const dated = role === "value" || role === "growth" || role === "remark";
  return (
    <div className="mapping-column" title={reason}>
      <span>
        {name}
        <span className="quiet">　{confidenceLabel[confidence]}</span>
      </span>
      <Select
        size="small"
        aria-label={words.roleOf(name)}
        value={role}
        options={roles}
        popupMatchSelectWidth={false}
        onChange={(chosen) => onChoice(chosen, period)}
      />
      {dated ? (
        <Select
          size="small"
          aria-label={words.periodOf(name)}
          value={period.rule}
          options={rules}
          popupMatchSelectWidth={false}
          onChange={(rule) => rule !== "fixed" && onChoice(role, { rule })}
        />
      ) : null}
    </div>
  );
}
