/** The frame of a history: opened over whatever screen it was asked on. */
import { Drawer } from "antd";
import type { ReactNode } from "react";
import type { RecordStanding } from "../../shared/domain/record-standing.ts";
import { standingLabel } from "../../shared/text/history.ts";
import { type Mark, Marked } from "./marked.tsx";
import "./history.css";

interface HistoryDrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function HistoryDrawer({ title, onClose, children }: HistoryDrawerProps) {
  return (
    <Drawer open size={460} title={title} onClose={onClose}>
      <div className="history">{children}</div>
    </Drawer>
  );
}

const marks: Record<RecordStanding, Mark> = {
  stands: { glyph: "tick", ink: "on" },
  replaced: { glyph: "pen", ink: "none" },
  retracted: { glyph: "back", ink: "none" },
};

export function RecordMark({ standing }: { readonly standing: RecordStanding }) {
  return <Marked {...marks[standing]}>{standingLabel[standing]}</Marked>;
}
