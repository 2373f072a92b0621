/** 登记批示: who, when, what; from the period looked at on it is to be answered. */
import { AutoComplete, Input } from "antd";
import { useState } from "react";
import { periodLabel } from "../../../shared/domain/period.ts";
import { remarksText } from "../../../shared/text/remarks.ts";
import { api } from "../../api/client.ts";
import { useToday } from "../../stores/session.ts";
import { useCommand } from "../command.ts";
import { DayPicker } from "../day-picker.tsx";
import { Field } from "../field.tsx";
import { FormDrawer } from "../form-drawer.tsx";
import { useOrganisations } from "../organisation-data.ts";

const words = remarksText.form;

interface InstructionFormProps {
  readonly item: string;
  readonly name: string;
  readonly period: string;
  readonly onClose: () => void;
}

export function InstructionForm({ item, name, period, onClose }: InstructionFormProps) {
  const command = useCommand();
  const organisations = useOrganisations();
  const [leader, setLeader] = useState("");
  const today = useToday();
  const [givenOn, setGivenOn] = useState(today.toLocaleDateString("sv-SE"));
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const leaders = new Set((organisations.data ?? []).map((each) => each.leader).filter((known) => known !== ""));
  const wrong = (typed: string, said: string) => (tried && typed.trim() === "" ? said : null);
  const save = async () => {
    setTried(true);
    if ([leader, givenOn, text].some((typed) => typed.trim() === "")) return;
    if (await command.run(() => api.remarks.instruct({ item, period, leader, givenOn, text }))) onClose();
  };
  return (
    <FormDrawer
      title={words.title(name)}
      changed={leader !== "" || text !== ""}
      busy={command.busy}
      error={command.error}
      saveText={words.save}
      onClose={onClose}
      onSave={() => void save()}
    >
      <Field label={words.leader} hint={words.leaderHint} wrong={wrong(leader, words.leaderMissing)}>
        {(control) => (
          <AutoComplete
            {...control}
            value={leader}
            maxLength={40}
            options={[...leaders].map((value) => ({ value }))}
            onChange={setLeader}
          />
        )}
      </Field>
      <Field label={words.day} wrong={wrong(givenOn, words.dayMissing)}>
        {(control) => <DayPicker control={control} value={givenOn} onChange={setGivenOn} />}
      </Field>
      <Field label={words.text} hint={words.textHint} wrong={wrong(text, words.textMissing)}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={1000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <p className="quiet small">
        {words.period}：{periodLabel(period)}。{words.periodHint}
      </p>
    </FormDrawer>
  );
}
