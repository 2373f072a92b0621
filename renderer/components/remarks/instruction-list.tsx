/** 批示 and what was done about each, as pairs; the office registers, settles, reopens and takes back. */
import { App, Button } from "antd";
import { useState } from "react";
import type { Instruction } from "../../../shared/contract/remarks.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { remarksText } from "../../../shared/text/remarks.ts";
import { api } from "../../api/client.ts";
import { useActor } from "../../stores/session.ts";
import { useCommand } from "../command.ts";
import { useCurrentPeriod } from "../current-period.ts";
import { ErrorNotice } from "../error-text.tsx";
import { Loaded } from "../loaded.tsx";
import { tableTime } from "../local-time.ts";
import { Marked } from "../marked.tsx";
import { type Query, useQuery } from "../query.ts";
import { InstructionForm } from "./instruction-form.tsx";
import "./remarks.css";

const words = remarksText.instruction;

/** Of one line or task, newest first. */
export function useInstructions(item: string): Query<Instruction[]> {
  return useQuery(["instructions-of", item], (signal) =>
    api.remarks.instructions({ item, organisation: null, period: null }, { signal }),
  );
}

interface InstructionListProps {
  /** Code of the line or task. */
  readonly item: string;
  readonly name: string;
}

export function InstructionList({ item, name }: InstructionListProps) {
  const { role } = useActor();
  const [isRegistering, setRegistering] = useState(false);
  const period = useCurrentPeriod().data ?? null;
  const instructions = useInstructions(item);
  return (
    <section className="remarks" aria-label={remarksText.instructions}>
      <h3>
        {remarksText.instructions}
        {role === "office" && period !== null && (
          <Button size="small" onClick={() => setRegistering(true)}>
            {words.register}
          </Button>
        )}
      </h3>
      <Loaded query={instructions}>
        {(found) =>
          found.length === 0 ? (
            <p className="quiet small">{remarksText.noInstructions}</p>
          ) : (
            <ul>
              {found.map((instruction) => (
                <InstructionItem key={instruction.id} instruction={instruction} period={period?.code ?? null} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isRegistering && period !== null && (
        <InstructionForm item={item} name={name} period={period.code} onClose={() => setRegistering(false)} />
      )}
    </section>
  );
}

interface InstructionItemProps {
  readonly instruction: Instruction;
  /** The one looked at: in it an instruction is settled. */
  readonly period: string | null;
}

function InstructionItem({ instruction, period }: InstructionItemProps) {
  const { leader, givenOn, text, settledIn, answers } = instruction;
  return (
    <li className="remark">
      <div className="remark-head">
        <b>{words.head(leader, givenOn)}</b>
        {settledIn === null ? (
          <Marked glyph="clock" ink="behind">
            {words.open}
          </Marked>
        ) : (
          <Marked glyph="tick" ink="on">
            {words.settled(periodLabel(settledIn))}
          </Marked>
        )}
        <span className="quiet">{words.from(periodLabel(instruction.period))}</span>
      </div>
      <p>{text}</p>
      {answers.length === 0 ? (
        <p className="quiet small">{words.noAnswer}</p>
      ) : (
        <dl>
          {answers.map((answer) => (
            <div key={`${answer.period} ${answer.organisation}`} className="remark-answer">
              <dt>
                {words.answer}　
                {words.answered(answer.organisationName, answer.periodLabel, answer.by, tableTime(answer.at))}
              </dt>
              <dd>{answer.text}</dd>
            </div>
          ))}
        </dl>
      )}
      <OfficeActions instruction={instruction} period={period} />
    </li>
  );
}

function OfficeActions({ instruction: { id, leader, settledIn, period: from }, period }: InstructionItemProps) {
  const { modal } = App.useApp();
  const { role } = useActor();
  const command = useCommand();
  if (role !== "office" || period === null) return null;
  const settle = (at: string | null) => void command.run(() => api.remarks.settle({ id, period: at }));
  const askToRetract = () =>
    modal.confirm({
      title: words.retractTitle,
      content: words.retractHint,
      okText: words.retract,
      cancelText: words.keep,
      onOk: () => command.run(() => api.remarks.retractInstruction({ id })),
    });
  return (
    <>
      <fieldset className="remark-head" aria-label={words.actions(leader)}>
        <span className="remark-actions">
          {settledIn === null ? (
            <button
              type="button"
              className="link-button"
              disabled={command.busy || period < from}
              onClick={() => settle(period)}
            >
              {words.settle}
            </button>
          ) : (
            <button type="button" className="link-button" disabled={command.busy} onClick={() => settle(null)}>
              {words.reopen}
            </button>
          )}
          <button type="button" className="link-button" disabled={command.busy} onClick={askToRetract}>
            {words.retract}
          </button>
        </span>
      </fieldset>
      <ErrorNotice error={command.error} onClose={command.forget} />
    </>
  );
}
