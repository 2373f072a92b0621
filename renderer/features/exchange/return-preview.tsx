/** 数据核实反馈单 as it would go out, as a table. */
import { Button, Modal } from "antd";
import type { ReturnOffer } from "../../../shared/contract/returns.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { dayText } from "../../../shared/text/day.ts";
import { feedbackText, returnScreen as words } from "../../../shared/text/returns.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { type FeedbackLine, feedbackLines, type ReturnDraft } from "./return-draft.ts";

interface PreviewProps {
  readonly offer: ReturnOffer;
  readonly draft: ReturnDraft;
  readonly onClose: () => void;
}

type Numbered = FeedbackLine & { readonly position: number };

const [position, place, about, raw, message, advice, reply] = feedbackText.head;

const columns: readonly DataColumn<Numbered>[] = [
  { head: position, width: 48, align: "centred", cell: (line) => line.position },
  { head: place, width: 120, cell: (line) => line.place },
  { head: about, width: 160, cell: (line) => line.about },
  { head: raw, width: 104, align: "right", cell: (line) => <span className="number">{line.raw}</span> },
  { head: message, cell: (line) => <span className="return-lines">{line.message}</span> },
  { head: advice, width: 210, cell: (line) => line.advice },
  { head: reply, width: 96, cell: () => null },
];

export function FeedbackPreview({ offer, draft, onClose }: PreviewProps) {
  const { organisationName, period, number, templateCode, file } = offer;
  const lines = feedbackLines(offer, draft).map((line, index) => ({ ...line, position: index + 1 }));
  return (
    <Modal
      open
      width={1040}
      title={feedbackText.title}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.previewClose}
        </Button>
      }
    >
      <div className="return-sheet">
        <p className="return-sheet-facts">
          <span>{feedbackText.organisation(organisationName)}</span>
          <span>{feedbackText.subtitle(periodLabel(period), number)}</span>
          <span>{feedbackText.template(templateCode)}</span>
          <span>{feedbackText.due(draft.replyDue === "" ? null : dayText(draft.replyDue))}</span>
        </p>
        <p className="secondary small">{feedbackText.file(file)}</p>
        <DataTable label={feedbackText.title} columns={columns} rows={lines} rowKey={({ key }) => key} />
        <p className="secondary small">{feedbackText.note}</p>
      </div>
    </Modal>
  );
}
