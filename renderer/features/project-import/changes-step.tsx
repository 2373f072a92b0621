/** What the list would change; what disappears and what is ambiguous is asked; then it is taken. */
import { Button, Checkbox, Input } from "antd";
import type { ListedChange, ListPreview, ListQuestion } from "../../../shared/contract/project-lists.ts";
import { projectFieldLabel, projectValueText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { failureOf } from "../../components/failure.ts";
import { Field } from "../../components/field.tsx";
import { Marked } from "../../components/marked.tsx";
import { GoneList } from "./gone-list.tsx";
import { answer, applyList, change, type GoneChoice, useImport } from "./import-session.ts";

const words = projectsScreenText.importing;

/** Every project that disappeared is decided about; who leaves has a reason. */
const isDecided = (choice: GoneChoice | undefined): boolean =>
  choice !== undefined && (choice.keep || choice.reason.trim().length >= 2);

export function ChangesStep() {
  const { preview, gone, leave, busy, reason, error } = useImport();
  if (!preview) return null;
  const open = preview.gone.filter(({ code }) => !isDecided(gone[code])).length;
  const taken = preview.changes.filter(({ code }) => !leave.includes(code)).length;
  const leaving = preview.gone.filter(({ code }) => gone[code]?.keep === false).length;
  const asksReason = reason !== "" || (error !== null && failureOf(error).code === "REASON_REQUIRED");
  const isNothing =
    preview.changes.length + preview.gone.length + preview.questions.length + preview.problems.length === 0;
  return (
    <>
      <div className="import-bar">
        <b>
          {words.added} {preview.totals.added}　{words.changed} {preview.totals.changed}
        </b>
        <span className="quiet">{words.same(preview.totals.same)}</span>
        {open > 0 && <span className="ink-behind">{words.goneOpen(open)}</span>}
        <span className="import-rest" />
        <Button disabled={busy} onClick={() => change({ phase: "mapping" })}>
          {words.back}
        </Button>
        <Button
          type="primary"
          loading={busy}
          disabled={open > 0 || taken + leaving === 0}
          onClick={() => void applyList()}
        >
          {busy ? words.applying : words.apply}
        </Button>
      </div>
      {asksReason && (
        <Field label={words.closedReason} hint={projectsScreenText.reportForm.reasonHint}>
          {(control) => (
            <Input
              {...control}
              value={reason}
              maxLength={200}
              onChange={({ target }) => change({ reason: target.value })}
            />
          )}
        </Field>
      )}
      {isNothing && <EmptyState {...words.nothing} />}
      <Problems problems={preview.problems} />
      <Questions questions={preview.questions} />
      <GoneList gone={preview.gone} />
      {preview.changes.length > 0 && (
        <section aria-label={words.changesTitle}>
          <h2>{words.changesTitle}</h2>
          <DataTable
            label={words.changesTitle}
            columns={changeColumns(leave)}
            rows={preview.changes}
            rowKey={({ code }) => code}
          />
        </section>
      )}
    </>
  );
}

function Problems({ problems }: Pick<ListPreview, "problems">) {
  if (problems.length === 0) return null;
  return (
    <section aria-label={words.problemsTitle}>
      <h2>
        {words.problemsTitle} <span className="quiet">{problems.length}</span>
      </h2>
      <Notice kind="warning">
        <ul>
          {problems.map(({ sheet, cell, message }) => (
            <li key={`${sheet}!${cell} ${message}`}>{message}</li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}

function Questions({ questions }: { readonly questions: readonly ListQuestion[] }) {
  const { yes, busy } = useImport();
  if (questions.length === 0) return null;
  return (
    <section aria-label={words.questionsTitle}>
      <h2>
        {words.questionsTitle} <span className="quiet">{questions.length}</span>
      </h2>
      <p className="secondary small">{words.questionsHint}</p>
      <ul className="import-questions">
        {questions.map(({ id, name, message, proposal }) => (
          <li key={`${id} ${message}`}>
            <div>
              <b>{name}</b> <span className="secondary">{message}</span>
              {proposal !== "" && <div className="small">{words.yesTakes(proposal)}</div>}
            </div>
            {proposal === "" ? (
              <span className="quiet small">{words.cannot}</span>
            ) : (
              <span className="toggles">
                {([true, false] as const).map((isYes) => (
                  <button
                    key={String(isYes)}
                    type="button"
                    disabled={busy}
                    aria-label={`${id} ${isYes ? words.yes : words.no}`}
                    aria-pressed={yes.includes(id) === isYes}
                    onClick={() => void answer(id, isYes)}
                  >
                    {isYes ? words.yes : words.no}
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function changeColumns(leave: readonly string[]): DataColumn<ListedChange>[] {
  const toggle = (code: string, isTaken: boolean) =>
    change({ leave: isTaken ? leave.filter((one) => one !== code) : [...leave, code] });
  return [
    {
      head: words.columns.take,
      width: 56,
      align: "centred",
      cell: ({ code, name }) => (
        <Checkbox
          aria-label={`${words.columns.take} ${name}`}
          checked={!leave.includes(code)}
          onChange={({ target }) => toggle(code, target.checked)}
        />
      ),
    },
    {
      head: words.columns.kind,
      width: 72,
      cell: ({ kind }) => (
        <Marked glyph={kind === "added" ? "tick" : "pen"} ink={kind === "added" ? "on" : "none"}>
          {words[kind]}
        </Marked>
      ),
    },
    {
      head: words.columns.project,
      width: 300,
      cell: ({ code, name }) => (
        <>
          {name}
          <div className="quiet small">{code}</div>
        </>
      ),
    },
    {
      head: words.columns.fields,
      cell: ({ kind, fields, sheet }) => (
        <ul>
          {fields.map(({ field, before, after, cell }) => (
            <li key={field}>
              <span className="secondary">{projectFieldLabel[field]}：</span>
              {kind === "changed" && `${projectValueText(field, before)} ${words.arrow} `}
              {projectValueText(field, after)}
              <span className="quiet small">　{cell === "" ? "" : `“${sheet}”!${cell}`}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
