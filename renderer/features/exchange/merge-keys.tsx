/** The keys of 汇总: the most used ones in a line, all of them on request. */
import { Button, Modal } from "antd";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { answerText, keysText } from "../../../shared/text/merge-screen.ts";
import { returnScreen } from "../../../shared/text/returns.ts";

const shown = [
  [["J", "K"], mergeText.keys.move],
  [["1"], mergeText.keys.theirs],
  [["2"], mergeText.keys.ours],
  [["3"], answerText.typed],
  [["4"], answerText.unreported],
  [["R"], returnScreen.key],
] as const;

export function MergeKeys({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <div className="merge-keys quiet small">
      {shown.map(([keys, word]) => (
        <span key={word} className="merge-key">
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {word}
        </span>
      ))}
      <button type="button" className="link-button" onClick={onOpen}>
        <kbd>?</kbd> {keysText.button}
      </button>
    </div>
  );
}

export function MergeKeysTable({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal
      open={open}
      title={keysText.title}
      width={440}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {keysText.close}
        </Button>
      }
    >
      <dl className="merge-keys-table">
        {keysText.rows.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
