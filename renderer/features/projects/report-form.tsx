/** What was built by a month's end. What is left empty is said to be unknown, not 0. */
import { Checkbox, Input } from "antd";
import { useState } from "react";
import type { Project, ProjectDetail } from "../../../shared/contract/projects.ts";
import { inYi } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { useAppState } from "../../stores/session.ts";
import { amountOf, isMonth } from "./project-draft.ts";

const words = projectsScreenText.reportForm;
const { numberWrong, inYi: inYiWords } = projectsScreenText.form;
const amounts = ["yearPlan", "yearDone", "totalDone"] as const;

interface ReportFormProps {
  readonly detail: ProjectDetail;
  readonly onClose: () => void;
  readonly onSaved: (project: Project) => void;
}

type Draft = Record<(typeof amounts)[number] | "progress" | "problems", string>;

/** What stands of the month, else this year's plan carried on. */
function draftOf({ figures }: ProjectDetail, month: string): Draft {
  const text = (value: number | null | undefined) => (value == null ? "" : String(value));
  const stands = figures.find((figure) => figure.month === month);
  const plan = figures.findLast((figure) => figure.month.slice(0, 4) === month.slice(0, 4) && figure.month < month);
  return {
    yearPlan: text((stands ?? plan)?.yearPlanWan),
    yearDone: text(stands?.yearDoneWan),
    totalDone: text(stands?.totalDoneWan),
    progress: stands?.progress ?? "",
    problems: stands?.problems ?? "",
  };
}

export function ReportForm({ detail, onClose, onSaved }: ReportFormProps) {
  const { project } = detail;
  const { today } = useAppState();
  const command = useCommand();
  const [month, setMonth] = useState(today.slice(0, 7));
  const [draft, setDraft] = useState(() => draftOf(detail, today.slice(0, 7)));
  const [reason, setReason] = useState("");
  const [clearsReason, setClears] = useState(false);
  const [changed, setChanged] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change });
    setChanged(true);
  };
  const pickMonth = (text: string) => {
    setMonth(text);
    setClears(false);
    if (isMonth(text)) setDraft(draftOf(detail, text.trim()));
  };
  const standing = detail.figures.find((figure) => figure.month === month.trim())?.reason ?? "";
  const isWrong = !isMonth(month) || amounts.some((field) => amountOf(draft[field]) === undefined);
  const save = async () => {
    setTried(true);
    if (isWrong) return;
    const figure = {
      yearPlanWan: amountOf(draft.yearPlan) ?? null,
      yearDoneWan: amountOf(draft.yearDone) ?? null,
      totalDoneWan: amountOf(draft.totalDone) ?? null,
    };
    const { progress, problems } = draft;
    const input = { code: project.code, month: month.trim(), ...figure, progress, problems, reason, clearsReason };
    await command.run(async () => onSaved(await api.projects.report(input)));
  };
  return (
    <FormDrawer
      title={words.title(project.name)}
      changed={changed}
      busy={command.busy}
      error={command.error}
      onClose={onClose}
      onSave={() => void save()}
    >
      <Field label={words.month} hint={words.monthHint} wrong={isMonth(month) ? null : words.monthWrong}>
        {(control) => (
          <Input {...control} value={month} maxLength={7} onChange={({ target }) => pickMonth(target.value)} />
        )}
      </Field>
      {amounts.map((field) => {
        const amount = amountOf(draft[field]);
        return (
          <Field
            key={field}
            label={words[field]}
            hint={amount == null ? undefined : inYiWords(inYi(amount))}
            wrong={tried && amount === undefined ? numberWrong : null}
          >
            {(control) => (
              <Input
                {...control}
                value={draft[field]}
                inputMode="decimal"
                onChange={({ target }) => set({ [field]: target.value })}
              />
            )}
          </Field>
        );
      })}
      {(["progress", "problems"] as const).map((field) => (
        <Field key={field} label={words[field]}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={500}
              value={draft[field]}
              onChange={({ target }) => set({ [field]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={words.reason} hint={words.reasonHint}>
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={200}
            onChange={({ target }) => {
              setReason(target.value);
              setChanged(true);
            }}
          />
        )}
      </Field>
      {standing !== "" && reason.trim() === "" && (
        <div className="project-standing-reason">
          <p className="secondary small">{words.reasonStands(standing)}</p>
          <Checkbox
            checked={clearsReason}
            onChange={({ target }) => {
              setClears(target.checked);
              setChanged(true);
            }}
          >
            {words.clearReason}
          </Checkbox>
        </div>
      )}
    </FormDrawer>
  );
}
