/** Every value of one cell (line × data period × organisation) with who, when and from where; opened by a small button. */
import { useState } from "react";
import type { CellHistory, CellInput, CellRecord } from "../../shared/contract/progress.ts";
import { formatSigned } from "../../shared/domain/number.ts";
import { fillings } from "../../shared/domain/vocabulary.ts";
import { commonText } from "../../shared/text/common.ts";
import { historyText } from "../../shared/text/history.ts";
import { indicatorsText } from "../../shared/text/indicators.ts";
import { remarksText } from "../../shared/text/remarks.ts";
import { returnScreen } from "../../shared/text/returns.ts";
import { fillingLabel } from "../../shared/text/words.ts";
import { api } from "../api/client.ts";
import { CheckAnswers } from "./check-answers.tsx";
import { EmptyState } from "./empty-state.tsx";
import { HistoryButton } from "./history-button.tsx";
import { HistoryDrawer, RecordMark } from "./history-drawer.tsx";
import { Loaded } from "./loaded.tsx";
import { tableTime } from "./local-time.ts";
import { NumberText } from "./number-text.tsx";
import { useQuery } from "./query.ts";

interface CellHistoryButtonProps {
  readonly cell: CellInput;
  /** As the screen names them. */
  readonly name: string;
  readonly dataPeriodLabel: string;
}

/** 历史 of a cell: mount it beside any figure. */
export function CellHistoryButton({ cell, name, dataPeriodLabel }: CellHistoryButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <HistoryButton label={historyText.openOf(name, dataPeriodLabel)} onPress={() => setOpen(true)} />
      {isOpen && (
        <HistoryDrawer title={historyText.title(name, dataPeriodLabel)} onClose={() => setOpen(false)}>
          <CellHistoryOf cell={cell} />
        </HistoryDrawer>
      )}
    </>
  );
}

function CellHistoryOf({ cell }: { readonly cell: CellInput }) {
  const { indicator, dataPeriod, organisation } = cell;
  const history = useQuery(["cell", indicator, dataPeriod, organisation ?? ""], (signal) =>
    api.progress.cell(cell, { signal }),
  );
  return (
    <Loaded query={history}>
      {(found) => (
        <>
          {found.records.length === 0 && <EmptyState {...historyText.empty} />}
          {found.records.length > 0 && (
            <section>
              <h3>{historyText.records(found.records.length)}</h3>
              <ol>
                {found.records.map((record) => (
                  <RecordItem key={record.id} record={record} cell={found} />
                ))}
              </ol>
            </section>
          )}
          <Queries cell={found} />
          <Comments cell={found} />
        </>
      )}
    </Loaded>
  );
}

function RecordItem({ record, cell }: { readonly record: CellRecord; readonly cell: CellHistory }) {
  const { standing, growth, growthBasis, vintage, remark, retraction, planTotal, seriesBreak } = record;
  const words = indicatorsText.observations;
  const beside = [
    vintage ?? "",
    growth === null
      ? ""
      : historyText.growth(words.growth(formatSigned(growth, 1), cell.growthUnit ?? "", growthBasis)),
    planTotal ? words.planTotal : "",
    seriesBreak ? words.seriesBreak : "",
  ].filter(Boolean);
  return (
    <li className={`history-record is-${standing}`}>
      <div className="history-figure">
        <b className="history-value">
          <RecordFigure record={record} cell={cell} />
        </b>
        {beside.length > 0 && <span>{beside.join("　")}</span>}
        <RecordMark standing={standing} />
      </div>
      <p className="secondary small history-facts">{whoAndWhere(record)}</p>
      {remark !== "" && <p className="secondary small history-facts">{remark}</p>}
      <CheckAnswers answers={record.answers} />
      {retraction !== null && (
        <p className="quiet small history-facts">
          {historyText.retracted(retraction.by, tableTime(retraction.at), retraction.summary)}
        </p>
      )}
    </li>
  );
}

/** A composition or a state is shown as it was given; what has no figure says why. */
function RecordFigure({
  record: { value, text, filling },
  cell,
}: {
  readonly record: CellRecord;
  readonly cell: CellHistory;
}) {
  if (text !== null) return text;
  if (value === null) {
    const known = fillings.find((one) => one === filling);
    return known === undefined ? commonText.none : fillingLabel[known];
  }
  return (
    <>
      <NumberText value={value} decimals={cell.decimals} /> <span className="small secondary">{cell.unit}</span>
    </>
  );
}

function whoAndWhere({ organisationName, by, byOrganisation, at, provenance, reportedInLabel }: CellRecord): string {
  const who =
    organisationName === "" || organisationName === byOrganisation ? by : historyText.enteredBy(by, byOrganisation);
  return [
    organisationName,
    who,
    tableTime(at),
    provenance,
    reportedInLabel === null ? "" : historyText.reportedIn(reportedInLabel),
  ]
    .filter(Boolean)
    .join("　");
}

/** What the organisation was asked when its file was sent back, and what it answered. */
function Queries({ cell: { queries } }: { readonly cell: CellHistory }) {
  if (queries.length === 0) return null;
  return (
    <section>
      <h3>{returnScreen.historyTitle(queries.length)}</h3>
      <ol>
        {queries.map(({ number, organisationName, field, raw, message, at, by, reply, repliedAt }) => (
          <li key={`${organisationName}/${number}/${field}/${message}`} className="history-record">
            <p>
              {returnScreen.historyRaw(raw)}　{message}
            </p>
            <p className="quiet small">
              {returnScreen.historyAsked(organisationName, number)}　{by}　{tableTime(at)}
            </p>
            {reply === "" ? (
              <p className="quiet small">{returnScreen.historyNoReply}</p>
            ) : (
              <p>
                {returnScreen.reply(reply)}
                {repliedAt === null ? null : <span className="quiet small">　{tableTime(repliedAt)}</span>}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Comments({ cell: { comments } }: { readonly cell: CellHistory }) {
  if (comments.length === 0) return null;
  return (
    <section>
      <h3>{historyText.comments(comments.length)}</h3>
      <ol>
        {comments.map(({ id, text, by, byOrganisation, at }) => (
          <li key={id} className="history-record">
            <p>{text}</p>
            <p className="quiet small">{remarksText.comment.signed(byOrganisation, by, tableTime(at))}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
