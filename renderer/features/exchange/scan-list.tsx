/** The scans of an organisation: paper beside file, opened, its 核对数 filled in later, taken back for a reason. */
import { Button } from "antd";
import { useState } from "react";
import type { Scan } from "../../../shared/contract/collecting.ts";
import { checkNumberWords, paperStandingLabel, scanText as words } from "../../../shared/text/collecting.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { tableTime } from "../../components/local-time.ts";
import { PaperMark } from "./collecting-cells.tsx";
import { PaperForm, RetractForm } from "./scan-change.tsx";

export function ScanList({ scans }: { readonly scans: readonly Scan[] }) {
  if (scans.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <ul className="scan-list">
      {scans.map((scan) => (
        <ScanEntry key={scan.id} scan={scan} />
      ))}
    </ul>
  );
}

type Change = "paper" | "retract";

function ScanEntry({ scan }: { readonly scan: Scan }) {
  const { fileName, paper, reported, standing, at, by } = scan;
  const [change, setChange] = useState<Change | null>(null);
  const { error, forget, run } = useCommand();
  const open = () => void run(async () => download(await api.collecting.openScan({ scan: scan.id })));
  const close = () => setChange(null);
  return (
    <li className="scan-entry">
      <div className="collecting-head">
        <span className="scan-file">{fileName}</span>
        <PaperMark standing={standing} />
      </div>
      <dl className="scan-facts">
        <div>
          <dt>{words.columns.at}</dt>
          <dd className="number">
            {tableTime(at)}　{by}
          </dd>
        </div>
        <div>
          <dt>{words.columns.paper}</dt>
          <dd className="number">{paper === null ? paperStandingLabel.open : checkNumberWords(paper)}</dd>
        </div>
        <div>
          <dt>{words.columns.reported}</dt>
          <dd className="number">{reported === null ? words.nothingReported : checkNumberWords(reported)}</dd>
        </div>
      </dl>
      {change === "paper" ? <PaperForm scan={scan} onClose={close} /> : null}
      {change === "retract" ? <RetractForm scan={scan} onClose={close} /> : null}
      {change === null ? (
        <div className="scan-actions">
          <Button size="small" aria-label={words.openLabel(fileName)} onClick={open}>
            {words.open}
          </Button>
          <Button size="small" aria-label={words.fillLabel(fileName)} onClick={() => setChange("paper")}>
            {words.fill}
          </Button>
          <Button size="small" aria-label={words.retractLabel(fileName)} onClick={() => setChange("retract")}>
            {words.retract}
          </Button>
        </div>
      ) : null}
      <ErrorNotice error={error} onClose={forget} />
    </li>
  );
}
