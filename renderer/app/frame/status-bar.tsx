/** Where the data is, whether it is safe, whose it is. */
import { frameText } from "../../../shared/text/frame.ts";
import { shortcutsText } from "../../../shared/text/shortcuts.ts";
import { Icon } from "../../components/icon.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useAppState } from "../../stores/session.ts";
import { showShortcuts } from "../../stores/shortcut-list.ts";

export function StatusBar() {
  const { dataDirectory, lastBackup, log, version } = useAppState();
  return (
    <footer className="status-bar">
      <span className="clip status-bar-directory" title={dataDirectory}>
        {frameText.dataDirectory(dataDirectory)}
      </span>
      <span>{lastBackup === null ? frameText.noBackup : frameText.lastBackup(tableTime(lastBackup))}</span>
      <span
        className={log.intact ? "status-bar-log" : "status-bar-log is-broken"}
        role={log.intact ? undefined : "alert"}
      >
        <Icon name={log.intact ? "tick" : "alert"} />
        {log.intact ? frameText.logIntact(log.changes) : frameText.logBroken(log.changes)}
      </span>
      <span className="status-bar-notice">{frameText.notice}</span>
      <button type="button" className="link-button" onClick={showShortcuts}>
        {shortcutsText.button}
      </button>
      <span>{frameText.version(version)}</span>
    </footer>
  );
}
