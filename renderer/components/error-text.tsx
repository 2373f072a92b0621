/** A failure shown to a person: as a block in place of what could not be read, or as a line where a command failed. */
import { Button } from "antd";
import type { ReactNode } from "react";
import { commonText } from "../../shared/text/common.ts";
import { errorText, unreachableText } from "../../shared/text/errors.ts";
import { failureOf } from "./failure.ts";
import { Icon, type IconName } from "./icon.tsx";
import "./notice.css";

/** The failure in words, for any place. */
export function failureText(error: unknown): string {
  const { code, details } = failureOf(error);
  return code === "UNREACHABLE" ? unreachableText : errorText(code, details);
}

type NoticeKind = "error" | "warning" | "done" | "info";
const noticeIcons: Record<NoticeKind, IconName> = { error: "alert", warning: "alert", done: "tick", info: "info" };

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly children: ReactNode;
  readonly onClose?: () => void;
}

/** One line of news in place: an error is announced at once, the rest politely. */
export function Notice({ kind, children, onClose }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === "error" ? "alert" : "status"}>
      <Icon name={noticeIcons[kind]} />
      <div className="notice-text">{children}</div>
      {onClose && (
        <button type="button" className="icon-button" aria-label={commonText.close} onClick={onClose}>
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}

interface ErrorNoticeProps {
  /** As caught; nothing is drawn for null and undefined. */
  readonly error: unknown;
  readonly onClose?: () => void;
}

/** A failed command, said where it was given. */
export function ErrorNotice({ error, onClose }: ErrorNoticeProps) {
  if (error === null || error === undefined) return null;
  return (
    <Notice kind="error" {...(onClose ? { onClose } : {})}>
      {failureText(error)}
    </Notice>
  );
}

interface ErrorBlockProps {
  /** What could not be done; that something could not be read, when left out. */
  readonly title?: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** In place of what could not be read. */
export function ErrorBlock({ title = commonText.notRead, error, onRetry }: ErrorBlockProps) {
  return (
    <div className="state-block" role="alert">
      <Icon name="alert" className="state-block-icon is-error" />
      <h2>{title}</h2>
      <p className="secondary">{failureText(error)}</p>
      {onRetry && <Button onClick={onRetry}>{commonText.retry}</Button>}
    </div>
  );
}
