/** The text of a reminder, to be pasted into a message: one for all of them, or one for each. */
import { App, Button, Input, Radio } from "antd";
import { useState } from "react";
import { reminderText as words } from "../../../shared/text/collecting.ts";
import { type MessageFacts, messageTo, messageToAll, type Reminded } from "../../../shared/text/reminder-messages.ts";
import { copyText } from "../../components/clipboard.ts";

interface RemindMessageProps {
  readonly reminded: readonly (Reminded & { readonly organisation: string })[];
  readonly facts: MessageFacts;
}

export function RemindMessage({ reminded, facts }: RemindMessageProps) {
  const [form, setForm] = useState<"all" | "each">("all");
  return (
    <section className="remind-message">
      <div className="collecting-head">
        <h3>{words.message}</h3>
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={words.formsLabel}
          value={form}
          options={[
            { value: "all", label: words.forms.all },
            { value: "each", label: words.forms.each },
          ]}
          onChange={(event) => setForm(event.target.value === "each" ? "each" : "all")}
        />
      </div>
      {form === "all" ? (
        <Text text={messageToAll(reminded, facts)} label={words.message} copyLabel={words.copy} />
      ) : (
        reminded.map((one) => (
          <Text
            key={one.organisation}
            text={messageTo(one, facts)}
            label={one.name}
            copyLabel={words.copyOne(one.name)}
          />
        ))
      )}
    </section>
  );
}

interface TextProps {
  readonly text: string;
  readonly label: string;
  readonly copyLabel: string;
}

function Text({ text, label, copyLabel }: TextProps) {
  const { message } = App.useApp();
  const copy = async () => {
    if (await copyText(text)) void message.success(words.copied);
    else void message.error(words.notCopied);
  };
  return (
    <div className="remind-text">
      <Input.TextArea readOnly aria-label={label} value={text} autoSize={{ minRows: 2, maxRows: 12 }} />
      <Button size="small" aria-label={copyLabel} onClick={() => void copy()}>
        {words.copy}
      </Button>
    </div>
  );
}
