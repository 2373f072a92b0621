/** A small clock that opens a history; the word is in its label. */
import "./history.css";

interface HistoryButtonProps {
  readonly label: string;
  readonly onPress: () => void;
}

export function HistoryButton({ label, onPress }: HistoryButtonProps) {
  return (
    <button type="button" className="history-button" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path
          d="M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8M6 3.8V6l1.6 1"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.2"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
