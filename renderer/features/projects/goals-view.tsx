/** The yearly goals that the pools answer: the count beside the target, and the way to enter it as the line's figure. */
import { Button, Select } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { PoolGoal, PoolGoals } from "../../../shared/contract/projects.ts";
import { yearOf } from "../../../shared/domain/period.ts";
import { type PoolMeasure, poolMeasures } from "../../../shared/domain/projects/pool-counts.ts";
import { poolMeasureLabel } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { useAssessedPeriod } from "../../components/current-period.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { NumberText } from "../../components/number-text.tsx";
import { useQuery } from "../../components/query.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";
import { useActor } from "../../stores/session.ts";
import "./projects.css";

const words = projectsScreenText.goals;

export function GoalsView() {
  const current = useAssessedPeriod();
  const period = current.data?.code ?? null;
  const goals = useQuery(period === null ? null : ["project-goals", period], (signal) =>
    api.projects.goals({ period: period ?? "" }, { signal }),
  );
  return (
    <Loaded query={current}>
      {(found) =>
        found === null ? (
          <p className="quiet">{words.noPeriod}</p>
        ) : (
          <Loaded query={goals}>{(known) => <Goals known={known} />}</Loaded>
        )
      }
    </Loaded>
  );
}

function Goals({ known: { period, goals, others } }: { readonly known: PoolGoals }) {
  const { role } = useActor();
  const command = useCommand();
  const enter = (code: string) => command.run(() => api.projects.enterGoal({ code, period }));
  const link = (code: string, measure: PoolMeasure | null) =>
    command.run(() => api.projects.setGoal({ code, measure, period }));
  return (
    <div className="project-goals">
      <h2>{words.title}</h2>
      <p className="secondary">{words.intro}</p>
      <ErrorNotice error={command.error} onClose={command.forget} />
      <DataTable
        label={words.title}
        columns={columnsOf(
          role === "office",
          (code) => void enter(code),
          (code) => void link(code, null),
        )}
        rows={goals}
        rowKey={({ code }) => code}
        empty={words.none(yearOf(period))}
      />
      {role === "office" && others.length > 0 && (
        <LinkGoal others={others} onLink={(code, measure) => void link(code, measure)} />
      )}
      <p className="quiet small">{words.notMeant}</p>
    </div>
  );
}

function columnsOf(
  mayEdit: boolean,
  onEnter: (code: string) => void,
  onUnlink: (code: string) => void,
): DataColumn<PoolGoal>[] {
  const { columns } = words;
  return [
    {
      head: columns.line,
      cell: ({ code, name, note }) => (
        <>
          <Link href={`/indicators/${code}`}>{name}</Link>
          {note !== "" && <div className="quiet small">{note}</div>}
        </>
      ),
    },
    { head: columns.measure, width: 220, cell: ({ measure }) => poolMeasureLabel[measure] },
    { head: columns.target, width: 80, align: "right", cell: ({ targetText }) => targetText },
    { head: columns.count, width: 100, align: "right", cell: ({ count }) => <NumberText value={count} /> },
    { head: columns.verdict, width: 130, cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
    {
      head: columns.entered,
      width: 90,
      align: "right",
      cell: ({ entered }) =>
        entered === null ? <span className="quiet">{words.nothing}</span> : <NumberText value={entered} />,
    },
    ...(mayEdit
      ? [
          {
            head: "",
            width: 170,
            cell: ({ code, canEnter, count, entered }: PoolGoal) => (
              <>
                {canEnter && entered !== count && (
                  <Button size="small" onClick={() => onEnter(code)}>
                    {words.enter}
                  </Button>
                )}
                <Button size="small" type="link" onClick={() => onUnlink(code)}>
                  {words.unlink}
                </Button>
              </>
            ),
          },
        ]
      : []),
  ];
}

interface LinkGoalProps {
  readonly others: PoolGoals["others"];
  readonly onLink: (code: string, measure: PoolMeasure) => void;
}

function LinkGoal({ others, onLink }: LinkGoalProps) {
  const [code, setCode] = useState<string | null>(null);
  const [measure, setMeasure] = useState<PoolMeasure | null>(null);
  return (
    <div className="project-goal-link">
      <Select
        size="small"
        aria-label={words.linkLine}
        placeholder={words.linkLine}
        value={code}
        options={others.map((one) => ({ value: one.code, label: `${one.name}（${one.targetText}）` }))}
        onChange={setCode}
      />
      <Select
        size="small"
        aria-label={words.linkMeasure}
        placeholder={words.linkMeasure}
        value={measure}
        options={poolMeasures.map((one) => ({ value: one, label: poolMeasureLabel[one] }))}
        onChange={setMeasure}
      />
      <Button
        size="small"
        disabled={code === null || measure === null}
        onClick={() => code && measure && onLink(code, measure)}
      >
        {words.link}
      </Button>
    </div>
  );
}
