/** 指标卡 drawn from its model: what was found, how it came about, where it comes from. */
import type { Card } from "../../shared/contract/cards.ts";
import { indicatorCardText as words } from "../../shared/text/indicator-card.ts";
import { TrajectoryPlot } from "../charts/trajectory-plot.tsx";
import { PlainTable } from "./sheet.tsx";
import { Notes } from "./sheet-end.tsx";
import { SheetHead } from "./sheet-head.tsx";

/** The type area of an upright page is 164 mm wide: in CSS pixels. */
const plotWidth = 616;
const plotHeight = 220;

export function CardPage({ card }: { readonly card: Card }) {
  const [sign = "", ...verdict] = card.verdict;
  return (
    <article className="sheet portrait card">
      <SheetHead sheet={card} />
      <section className="card-facts">
        <p className="card-verdict">
          <i>{sign}</i>
          {verdict.join("")}
        </p>
        <dl>
          {card.facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card-course">
        <h2>{words.course}</h2>
        {card.trajectory === null ? (
          <p className="card-none">{words.noCourse}</p>
        ) : (
          <>
            <div aria-hidden="true" className="trajectory">
              <TrajectoryPlot data={card.trajectory} width={plotWidth} height={plotHeight} />
            </div>
            <p className="card-summary">{card.trajectory.summary}</p>
          </>
        )}
      </section>
      {card.explanation.length > 0 && (
        <section className="card-why">
          <h2>{words.why}</h2>
          <dl>
            {card.explanation.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {card.sections.map((section) => (
        <PlainTable key={section.title} section={section} />
      ))}
      <Notes of={card.notes} />
    </article>
  );
}
