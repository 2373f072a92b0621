/** 导出 Excel: the list with the filters that are set, made by the core. In the head of the page on every screen. */
import { App, Button } from "antd";
import { createPortal } from "react-dom";
import type { TableRequest } from "../../shared/contract/tables.ts";
import { tablesText } from "../../shared/text/tables.ts";
import { api } from "../api/client.ts";
import { download } from "../api/download.ts";
import { useCommand } from "./command.ts";
import { failureText } from "./error-text.tsx";
import { useHeadActions } from "./page-head.tsx";

interface ExportTableProps {
  /** What is listed now. */
  readonly request: TableRequest;
}

export function ExportTable({ request }: ExportTableProps) {
  const { message } = App.useApp();
  const { busy, run } = useCommand({ changes: false });
  const work = async () => {
    try {
      const delivery = await api.tables.export(request);
      download(delivery);
      if (delivery.kind === "ticket") void message.success(tablesText.exported(delivery.fileName));
    } catch (error) {
      void message.error(failureText(error));
    }
  };
  return (
    <Button size="small" loading={busy} title={tablesText.exportHint} onClick={() => void run(work)}>
      {tablesText.export}
    </Button>
  );
}

/** The same button in the head of the page, given from where the filters are known. */
export function ExportInHead({ request }: ExportTableProps) {
  const place = useHeadActions(({ place }) => place);
  return place === null ? null : createPortal(<ExportTable request={request} />, place);
}
