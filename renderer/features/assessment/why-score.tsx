/** Why an organisation has its score: category by category, line by line, with the rule and what it was measured against. */
import type { FigureOrigin, Score } from "../../../shared/contract/assessment.ts";
import type { Assessment, LineScore, Standing } from "../../../shared/domain/assessment/result.ts";
import type { SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import { formatNumber, formatSigned, plainNumber } from "../../../shared/domain/number.ts";
import { isQuarter } from "../../../shared/domain/period.ts";
import { assessmentText, lineStateLabel, score as points, ruleWords } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { api } from "../../api/client.ts";
import { Notice } from "../../components/error-text.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useOrganisations } from "../../components/organisation-data.ts";
import { useQuery } from "../../components/query.ts";
import { SideDetail } from "../../components/side-detail.tsx";
import { Adjustments } from "./adjustments.tsx";

const words = assessmentScreenText.why;

interface WhyScoreProps {
  readonly score: Score;
  readonly assessment: Assessment;
  readonly standing: Standing;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

export function WhyScore({ score, assessment, standing, onPrevious, onNext, onClose }: WhyScoreProps) {
  const { scheme, standings } = assessment;
  const group = standings.filter(
    ({ kind, rank }) => rank !== null && (scheme.groups === "together" || kind === standing.kind),
  );
  const names = new Map(scheme.lines.map(({ code, name }) => [code, name]));
  const origins = useOrigins(score.period, standing.organisation);
  return (
    <SideDetail
      label={words.label}
      title={
        <>
          <div className="detail-name">
            <h2>{standing.name}</h2>
            <span className="number strong">{points(standing.total, scheme.decimals)}</span>
            {standing.provisional ? <span className="ink-behind small">{assessmentText.provisional}</span> : null}
          </div>
          <p className="quiet small">
            {score.label}
            {standing.rank === null ? "" : `　${words.place(standing.rank, group.length)}`}
            {`　${words.base} ${points(standing.base, scheme.decimals)}　${words.adjusted} ${formatSigned(standing.adjusted, scheme.decimals)}`}
          </p>
        </>
      }
      words={words}
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
    >
      <div className="assessment-why">
        {standing.missing.length === 0 ? null : (
          <Notice kind="warning">{words.missing(standing.missing.map((code) => names.get(code) ?? code))}</Notice>
        )}
        {standing.categories.map(({ category, score: of, rank, weight }) => (
          <section key={category} aria-label={category}>
            <h3>
              {words.category(category, points(of, scheme.decimals), rank === null ? "" : words.rank(rank))}
              <span className="quiet small number assessment-end">{assessmentScreenText.ranking.weight(weight)}</span>
            </h3>
            <ul>
              {scheme.lines
                .filter((line) => line.category === category)
                .map((line) => (
                  <WhyLine
                    key={line.code}
                    line={line}
                    found={standing.lines.find((each) => each.line === line.code)}
                    origin={origins.find((each) => each.line === line.code)}
                    ofQuarter={isQuarter(score.period)}
                    decimals={scheme.decimals}
                  />
                ))}
            </ul>
          </section>
        ))}
        <Adjustments score={score} standing={standing} />
      </div>
    </SideDetail>
  );
}

/** Of a quarter: a year is made of four. They come after the scores, and nothing waits for them. */
function useOrigins(period: string, organisation: string): readonly FigureOrigin[] {
  const { data = [] } = useQuery(["assessment-origins", period, organisation], (signal) =>
    isQuarter(period) ? api.assessment.figureOrigins({ period, organisation }, { signal }) : Promise.resolve([]),
  );
  return data;
}

interface WhyLineProps {
  readonly line: SchemeLine;
  /** Undefined: not asked in the period. */
  readonly found: LineScore | undefined;
  readonly origin: FigureOrigin | undefined;
  /** Then there is a place for it, before it has come. */
  readonly ofQuarter: boolean;
  readonly decimals: number;
}

function WhyLine({ line, found, origin, ofQuarter, decimals }: WhyLineProps) {
  const { data: organisations = [] } = useOrganisations();
  const provider = organisations.find(({ code }) => code === line.provider)?.name ?? line.provider;
  // A figure corrected since it was scored has another origin than the one that is shown.
  const own = origin && origin.figure.value === (found?.value ?? null) ? origin : undefined;
  return (
    <li className="assessment-line">
      <div className="assessment-line-head">
        <span>{line.name}</span>
        <span className="quiet small number">{assessmentScreenText.ranking.weight(line.weight)}</span>
        <span className={found?.score == null ? "ink-behind small" : "number strong"}>
          {found?.score == null ? lineStateLabel[found?.state ?? "not_asked"] : formatNumber(found.score, decimals)}
        </span>
      </div>
      <p className="quiet small">
        {[
          found ? figureWords(line, found) : "",
          found ? quarterWords(found, decimals) : "",
          ruleWords(line),
          words.provider(provider),
        ]
          .filter((part) => part !== "")
          .join("　")}
      </p>
      {ofQuarter ? <p className="quiet small assessment-origin">{own ? originWords(own) : null}</p> : null}
    </li>
  );
}

function figureWords(line: SchemeLine, { value, target, among }: LineScore): string {
  if (value === null) return "";
  if (line.rule.kind === "yes_no") return value === 0 ? words.no : words.yes;
  const said = `${words.columns.value} ${plainNumber(value)}${line.unit}`;
  if (line.rule.kind === "completion")
    return target === null ? said : `${said}　${words.columns.target} ${plainNumber(target)}${line.unit}`;
  return among === null || line.rule.kind === "deduct" ? said : `${said}　${words.among(among.place, among.of)}`;
}

const originWords = ({ figure: { filling }, source, reason, by, at }: FigureOrigin): string =>
  [
    filling === "reported" ? "" : fillingLabel[filling],
    reason === "" ? "" : words.said(reason),
    source === "" ? "" : words.source(source),
    words.entered(by, tableTime(at)),
  ]
    .filter((part) => part !== "")
    .join("　");

const quarterWords = ({ quarters }: LineScore, decimals: number): string =>
  quarters
    .map(({ period, score, state }) =>
      words.quarter(period, score === null ? lineStateLabel[state] : formatNumber(score, decimals)),
    )
    .join("，");
