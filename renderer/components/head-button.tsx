/** A button that is only a sign, in the head of a detail: its name is said and shown as a hint. */
import { Icon, type IconName } from "./icon.tsx";

interface HeadButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** Null: there is nothing to do. */
  readonly onPress: (() => void) | null;
}

export function HeadButton({ icon, label, onPress }: HeadButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={onPress === null}
      onClick={() => onPress?.()}
    >
      <Icon name={icon} />
    </button>
  );
}
