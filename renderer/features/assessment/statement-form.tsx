/** What the scored say of their score, as the office registers it, and the office's answer. */
import { Input, Radio, Select } from "antd";
import { useState } from "react";
import type { Statement } from "../../../shared/contract/assessment.ts";
import type { SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";

const words = assessmentScreenText.confirmations;

interface About {
  readonly organisation: string;
  readonly name: string;
}
export type Stating =
  | ({ readonly kind: "confirmed" | "objection" } & About)
  | ({ readonly kind: "answer"; readonly objection: Statement } & About)
  | ({ readonly kind: "withdraw"; readonly statement: Statement } & About);

interface StatementFormProps {
  readonly stating: Stating;
  readonly period: string;
  readonly lines: readonly SchemeLine[];
  readonly onDone: () => void;
}

const titles = {
  confirmed: words.confirmTitle,
  objection: words.objectTitle,
  answer: words.answerTitle,
  withdraw: words.withdrawTitle,
};
const textLabels = { objection: words.text, answer: words.answerText, withdraw: words.withdrawReason };

export function StatementForm({ stating, period, lines, onDone }: StatementFormProps) {
  const [person, setPerson] = useState("");
  const [line, setLine] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [upheld, setUpheld] = useState(false);
  const saving = useCommand();
  const { kind, organisation } = stating;
  const send = () => {
    if (stating.kind === "answer")
      return api.assessment.answer({ period, objection: stating.objection.id, upheld, text });
    if (stating.kind === "withdraw")
      return api.assessment.withdrawStatement({ period, id: stating.statement.id, reason: text });
    if (stating.kind === "confirmed") return api.assessment.confirm({ period, organisation, person });
    return api.assessment.object({ period, organisation, line, text, person });
  };
  const save = async () => {
    if (await saving.run(send)) onDone();
  };
  return (
    <FormDrawer
      title={titles[kind](stating.name)}
      changed={person !== "" || text !== ""}
      busy={saving.busy}
      error={saving.error}
      onClose={onDone}
      onSave={() => void save()}
    >
      {stating.kind === "answer" ? (
        <>
          <p>
            {stating.objection.lineName === null ? "" : `“${stating.objection.lineName}”　`}
            {stating.objection.text}
          </p>
          <Field label={words.upheld} hint={words.upheldHint}>
            {(control) => (
              <Radio.Group
                {...control}
                aria-label={words.upheld}
                value={upheld}
                onChange={(event) => setUpheld(event.target.value === true)}
                options={[
                  { value: true, label: words.yes },
                  { value: false, label: words.no },
                ]}
              />
            )}
          </Field>
        </>
      ) : stating.kind === "withdraw" ? (
        <p>
          {[words.kind[stating.statement.kind], stating.statement.lineName ?? "", stating.statement.text]
            .filter((part) => part !== "")
            .join("　")}
        </p>
      ) : (
        <Field label={words.person}>
          {(control) => <Input {...control} value={person} onChange={(event) => setPerson(event.target.value)} />}
        </Field>
      )}
      {kind === "objection" ? (
        <Field label={words.about}>
          {(control) => (
            <Select
              {...control}
              value={line ?? ""}
              onChange={(code: string) => setLine(code === "" ? null : code)}
              options={[
                { value: "", label: words.whole },
                ...lines.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
          )}
        </Field>
      ) : null}
      {kind === "confirmed" ? null : (
        <Field label={textLabels[kind]} hint={kind === "withdraw" ? words.withdrawHint : undefined}>
          {(control) => (
            <Input.TextArea {...control} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
      )}
    </FormDrawer>
  );
}
