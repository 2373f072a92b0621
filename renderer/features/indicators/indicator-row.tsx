import { type MouseEvent, memo } from "react";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { formatSigned } from "../../../shared/domain/number.ts";
import { commonText } from "../../../shared/text/common.ts";
import { indicatorsText, progressInstead, shortValueDateText, valueDateText } from "../../../shared/text/indicators.ts";
import { nameWithScope } from "../../../shared/text/named.ts";
import { NumberText } from "../../components/number-text.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { VerdictMark } from "../../components/verdict-mark.tsx";
import { lineAddress, lineMark } from "./line-links.ts";

interface IndicatorRowProps {
  readonly row: ProgressRow;
  readonly number: number;
  /** The numbers of its notes under the table, as printed. */
  readonly marks: string;
  readonly selected: boolean;
  readonly onOpen: (code: string) => void;
}

/** A gap this far behind is set in bold, as on the printed sheet (percentage points). */
const boldGap = -10;

/** Drawn again only when something about the line itself has changed: there are hundreds. */
export const IndicatorRow = memo(({ row, number, marks, selected, onOpen }: IndicatorRowProps) => {
  const { code, gap, figures } = row;
  return (
    <tr className="indicators-line" {...{ [lineMark]: code }} aria-selected={selected} onClick={() => onOpen(code)}>
      <td className="is-centred quiet">{number}</td>
      <td>
        <span className="indicators-name">
          <LineName row={row} onOpen={onOpen} />
          {row.attribute === "约束性" && <span className="indicators-binding">{indicatorsText.binding}</span>}
          {marks !== "" && (
            <sup className="quiet" title={row.notes.join("\n")}>
              {marks}
            </sup>
          )}
        </span>
      </td>
      <td className="secondary small clip" title={row.unit}>
        {row.unit}
      </td>
      <td className="is-right number cell-baseline">{row.baselineText}</td>
      <td className="is-right number">{targetCell(row)}</td>
      <FigureCell className="cell-lastYear" figure={figures.lastYear} decimals={row.decimals} />
      <FigureCell className="cell-current" figure={figures.current} decimals={row.decimals} />
      <td className="is-right number cell-growth">{growthText(figures)}</td>
      <td className="is-right">
        <NumberText value={row.value} decimals={row.decimals} />
      </td>
      <ValueDate row={row} />
      <ProgressCell row={row} />
      <td className="is-right cell-elapsed">
        <NumberText value={asPercent(row.elapsedShare)} decimals={1} />
      </td>
      <td className={gap !== null && gap <= boldGap ? "is-right strong" : "is-right"}>
        <NumberText value={gap} decimals={1} signed />
      </td>
      <td>
        <VerdictMark verdict={row.verdict} />
      </td>
      <td className="small clip cell-lead" title={row.lead ?? undefined}>
        {row.lead ?? commonText.none}
      </td>
    </tr>
  );
});

/** A link, so that it can be copied or opened elsewhere; a plain click keeps the filters. */
function LineName({ row: { code, name, scope, collection }, onOpen }: Pick<IndicatorRowProps, "row" | "onOpen">) {
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(code);
  };
  return (
    <a
      {...{ [lineMark]: code }}
      href={`#${lineAddress(code, collection)}`}
      className="clip"
      title={nameWithScope({ name, scope })}
      onClick={open}
    >
      {name}
    </a>
  );
}

function ValueDate({ row: { basis, value, valueAtLabel } }: { readonly row: ProgressRow }) {
  if (value === null || valueAtLabel === null) return <td />;
  return (
    <td className="quiet small clip" title={valueDateText(basis, valueAtLabel)}>
      {shortValueDateText(basis, valueAtLabel)}
    </td>
  );
}

const asPercent = (share: number | null) => (share === null ? null : share * 100);

/** Would it need more than one line of the column? Pixels, roughly: a Han character 13, anything else 7. */
function isLong(text: string): boolean {
  return [...text].reduce((sum, each) => sum + (each > "\u2e7f" ? 13 : 7), 0) > 48;
}

/** A target that the city still has to set is said in short, one in words in two small lines; the detail has all of it. */
function targetCell({ target, verdict, targetText }: ProgressRow) {
  if (target === null && verdict === "target_pending")
    return <span className="quiet small">{indicatorsText.pendingTarget}</span>;
  if (!isLong(targetText)) return targetText;
  return (
    <span className="indicators-words" title={targetText}>
      {targetText}
    </span>
  );
}

interface FigureCellProps {
  readonly className: string;
  readonly figure: ProgressRow["figures"]["current"];
  readonly decimals: number;
}

/** A figure, or in small grey print why there is none. */
function FigureCell({ className, figure, decimals }: FigureCellProps) {
  if (typeof figure === "number")
    return (
      <td className={`is-right ${className}`}>
        <NumberText value={figure} decimals={decimals} />
      </td>
    );
  return <td className={`is-right quiet small ${className}`}>{figure}</td>;
}

/** With its unit: rates and differences in percentage points stand in one column. */
function growthText({ growth, growthUnit }: ProgressRow["figures"]) {
  if (typeof growth !== "number") return <span className="quiet small">{growth}</span>;
  return `${formatSigned(growth, 1)}${growthUnit ?? ""}`;
}

function ProgressCell({ row }: { readonly row: ProgressRow }) {
  if (row.progress === null) return <td className="quiet small clip">{progressInstead(row.why)}</td>;
  return (
    <td>
      <span className="indicators-progress">
        <ProgressBar progress={row.progress} elapsed={row.elapsedShare} verdict={row.verdict} />
        <NumberText value={asPercent(row.progress)} decimals={1} />
      </span>
    </td>
  );
}
