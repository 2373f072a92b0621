/** One reason for several items of a file that the checks doubt: asked for once. Without one they stay open. */
import { Input, Modal } from "antd";
import { useState } from "react";
import { isReason } from "../../../shared/domain/checks.ts";
import type { MergeItem } from "../../../shared/listings/merge-items.ts";
import { fileHeadText } from "../../../shared/text/merge-screen.ts";
import { Field } from "../../components/field.tsx";
import { itemName } from "./merge-answer.tsx";

interface OneReasonProps {
  readonly items: readonly MergeItem[];
  readonly onKeep: (reason: string) => void;
  readonly onClose: () => void;
}

const words = fileHeadText;

export function MergeOneReason({ items, onKeep, onClose }: OneReasonProps) {
  const [text, setText] = useState("");
  const keep = () => {
    if (!isReason(text)) return;
    onKeep(text);
    onClose();
  };
  return (
    <Modal
      open
      title={words.reasonTitle(items.length)}
      okText={words.reasonOk}
      okButtonProps={{ disabled: !isReason(text) }}
      cancelText={words.reasonLater}
      onOk={keep}
      onCancel={onClose}
    >
      <p className="secondary small">{items.map(itemName).join("、")}</p>
      <Field label={words.reasonContent}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={200}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onPressEnter={keep}
          />
        )}
      </Field>
    </Modal>
  );
}
