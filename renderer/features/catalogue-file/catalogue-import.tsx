/** Reading a workbook in: drop it, see what it would change or what must be mended, then take it as a whole. */
import { Button } from "antd";
import { catalogueFileText } from "../../../shared/text/catalogue-file.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { CatalogueDrop } from "./catalogue-drop.tsx";
import { CataloguePreviewView } from "./catalogue-preview.tsx";
import { cancelReading, dismissNotice, useCatalogueSession } from "./catalogue-session.ts";
import { CatalogueSummary } from "./catalogue-summary.tsx";

const words = catalogueFileText;

export function CatalogueImport() {
  const { phase, file, preview, report, notice, error } = useCatalogueSession();
  const notices = { stale: words.stale, cancelled: words.cancelled, several: words.oneOnly };
  return (
    <section className="catalogue-import" aria-labelledby="catalogue-import-title">
      <h2 id="catalogue-import-title">{words.importTitle}</h2>
      {notice === null ? null : (
        <Notice kind="warning" onClose={dismissNotice}>
          {notices[notice]}
        </Notice>
      )}
      <ErrorNotice error={error} onClose={dismissNotice} />
      {phase === "uploading" || phase === "reading" ? (
        <div className="settings-open" role="status">
          <span>{phase === "uploading" ? words.uploading : words.reading}</span>
          <span className="secondary clip catalogue-file-name">{file}</span>
          <Button size="small" onClick={cancelReading}>
            {words.cancel}
          </Button>
        </div>
      ) : null}
      {phase === "done" && report !== null ? <CatalogueSummary report={report} /> : null}
      {preview !== null && phase !== "done" ? <CataloguePreviewView preview={preview} /> : null}
      {phase === "empty" ? <CatalogueDrop /> : null}
    </section>
  );
}
