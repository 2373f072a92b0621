/** A form at the side of a list. What is typed is not thrown away without asking. */
import { App, Button, Drawer } from "antd";
import type { ReactNode, SyntheticEvent } from "react";
import { commonText } from "../../shared/text/common.ts";
import { ErrorNotice } from "./error-text.tsx";
import "./form.css";

interface FormDrawerProps {
  readonly title: string;
  /** Would leaving lose anything that the person has typed or chosen? What was proposed to them is no loss. */
  readonly changed: boolean;
  /** May be saved as it is; where not said, as soon as anything has changed. */
  readonly ready?: boolean;
  readonly busy: boolean;
  /** Why saving failed, as caught; null while all is well. */
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSave: () => void;
  /** Pixels. */
  readonly size?: number;
  /** The button that saves; 保存 where not said. */
  readonly saveText?: string;
  readonly children: ReactNode;
}

export function FormDrawer(props: FormDrawerProps) {
  const { title, changed, busy, error, onClose, onSave, children } = props;
  const { ready = changed, size = 400, saveText = commonText.save } = props;
  const { modal } = App.useApp();
  const leave = () => {
    if (!changed) return onClose();
    modal.confirm({
      title: commonText.unsavedTitle,
      okText: commonText.discard,
      cancelText: commonText.stay,
      onOk: onClose,
    });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <Drawer open size={size} title={title} onClose={leave}>
      <form className="form" noValidate onSubmit={submit}>
        {children}
        <ErrorNotice error={error} />
        <div className="form-actions">
          <Button onClick={leave}>{commonText.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={!ready} loading={busy}>
            {saveText}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
