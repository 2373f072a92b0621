/** Nothing here yet: what belongs here, and the way to it. */
import { Button } from "antd";
import { navigateTo } from "./hash-location.ts";
import { Icon } from "./icon.tsx";
import "./notice.css";

interface EmptyStateProps {
  readonly title: string;
  readonly hint: string;
  /** The way out, a verb; it leads to the address `href` or does `onAction`. */
  readonly action?: string;
  readonly href?: string;
  readonly onAction?: () => void;
}

export function EmptyState({ title, hint, action, href, onAction }: EmptyStateProps) {
  const leave = onAction ?? (href === undefined ? undefined : () => navigateTo(href));
  return (
    <div className="state-block">
      <Icon name="empty" className="state-block-icon" />
      <h2>{title}</h2>
      <p className="secondary">{hint}</p>
      {action !== undefined && leave && (
        <Button type="primary" onClick={leave}>
          {action}
        </Button>
      )}
    </div>
  );
}
