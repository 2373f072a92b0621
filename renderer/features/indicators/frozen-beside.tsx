/** Beside the verdict of a closed period: what the line would be judged today, where that is not the same. */
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { formatNumber, formatSigned } from "../../../shared/domain/number.ts";
import { commonText } from "../../../shared/text/common.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";

const words = indicatorsText.detail.current;

export function FrozenBeside({ row: { current, decimals } }: { readonly row: ProgressRow }) {
  if (current === null) return null;
  const { value, valueAtLabel, progress, gap, verdict } = current;
  const figures = [
    { label: words.value, text: value === null ? null : `${formatNumber(value, decimals)}（${valueAtLabel ?? ""}）` },
    { label: words.progress, text: progress === null ? null : `${formatNumber(progress * 100, 1)}%` },
    { label: words.gap, text: gap === null ? null : formatSigned(gap, 1) },
  ];
  return (
    <section className="detail-current" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>
        {words.now} <VerdictMark verdict={verdict} />
        {figures.map(({ label, text }) => (
          <span key={label} className="secondary">
            　{label} <span className="number">{text ?? commonText.none}</span>
          </span>
        ))}
      </p>
      <p className="quiet small">{words.hint}</p>
    </section>
  );
}
