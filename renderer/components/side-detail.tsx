/** One record in detail, beside its list (over it in a narrow window). The list stays usable; Esc closes. */
import { App } from "antd";
import type { KeyboardEvent, ReactNode } from "react";
import { commonText } from "../../shared/text/common.ts";
import { closeKeys } from "../../shared/text/shortcuts.ts";
import { isPressed } from "./chord.ts";
import { copyText } from "./clipboard.ts";
import { HeadButton } from "./head-button.tsx";
import "./side-detail.css";

interface SideDetailProps {
  /** What the side part is, for those who do not see it. */
  readonly label: string;
  /** Name and marks, then a line of facts. */
  readonly title: ReactNode;
  readonly words: { readonly previous: string; readonly next: string; readonly close: string };
  /** Null: there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SideDetail({ label, title, words, onPrevious, onNext, onClose, children }: SideDetailProps) {
  const { message } = App.useApp();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isPressed(closeKeys.close, event)) onClose();
  };
  const copyLink = async () => {
    if (await copyText(location.href)) void message.success(commonText.linkCopied);
    else void message.error(commonText.linkNotCopied);
  };
  return (
    <aside className="detail" aria-label={label} onKeyDown={onKeyDown}>
      <header className="detail-head">
        <div className="detail-title">{title}</div>
        <HeadButton icon="link" label={commonText.copyLink} onPress={() => void copyLink()} />
        <HeadButton icon="up" label={words.previous} onPress={onPrevious} />
        <HeadButton icon="down" label={words.next} onPress={onNext} />
        <HeadButton icon="cross" label={words.close} onPress={onClose} />
      </header>
      {children}
    </aside>
  );
}
