/** Another name for something the office keeps. */
import { Input, Modal } from "antd";
import { useState } from "react";
import { commonText } from "../../shared/text/common.ts";
import { useCommand } from "./command.ts";
import { ErrorNotice } from "./error-text.tsx";
import { Field } from "./field.tsx";

interface RenameModalProps {
  readonly title: string;
  readonly label: string;
  readonly name: string;
  readonly rename: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function RenameModal({ title, label, name: before, rename, onClose }: RenameModalProps) {
  const [name, setName] = useState(before);
  const command = useCommand();
  const keep = async () => {
    if (await command.run(() => rename(name))) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={commonText.save}
      cancelText={commonText.cancel}
      okButtonProps={{ disabled: name.trim() === "" }}
      confirmLoading={command.busy}
      onOk={() => void keep()}
      onCancel={onClose}
    >
      <Field label={label}>
        {(control) => (
          <Input {...control} autoFocus maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <ErrorNotice error={command.error} />
    </Modal>
  );
}
