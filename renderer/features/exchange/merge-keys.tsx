/** The keys of 汇总: the most used ones in a line, all of them on request. */
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { answerText, keysText } from "../../../shared/text/merge-screen.ts";
import { returnScreen } from "../../../shared/text/returns.ts";
import { answerKeys, everywhereKeys, mergeKeys } from "../../../shared/text/shortcuts.ts";

const shown = [
  [[...mergeKeys.next.keys, ...mergeKeys.previous.keys], mergeText.keys.move],
  [answerKeys.theirs.keys, mergeText.keys.theirs],
  [answerKeys.ours.keys, mergeText.keys.ours],
  [answerKeys.typed.keys, answerText.typed],
  [answerKeys.unreported.keys, answerText.unreported],
  [mergeKeys.sendBack.keys, returnScreen.key],
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
        <kbd>{everywhereKeys.list.keys[0]}</kbd> {keysText.button}
      </button>
    </div>
  );
}
