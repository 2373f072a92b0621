/** Whose file it is and what is known of it as a whole; what can be done with all of it. */
import { App, Button } from "antd";
import { useState } from "react";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import type { MergeItem } from "../../../shared/listings/merge-items.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import { fileHeadText } from "../../../shared/text/merge-screen.ts";
import { returnScreen } from "../../../shared/text/returns.ts";
import { api } from "../../api/client.ts";
import { navigateTo } from "../../components/hash-location.ts";
import { tableTime } from "../../components/local-time.ts";
import { Marked } from "../../components/marked.tsx";
import { useQuery } from "../../components/query.ts";
import { LateMark } from "../../components/report/report-mark.tsx";
import { FileVerdictMark } from "./exchange-marks.tsx";
import { giveAll } from "./merge-answering.ts";
import { openFor, tallyOf } from "./merge-given.ts";
import { MergeOneReason } from "./merge-one-reason.tsx";
import { MergePassword } from "./merge-password.tsx";
import { removeFile, useMergeSession } from "./merge-session.ts";
import { canBeSentBack } from "./return-draft.ts";

const words = fileHeadText;
/** A workbook that is not ours, or is no longer quite as it was mapped (沿用旧表). */
const isForeign = ({ reason }: MergeFile): boolean =>
  reason === "not_ours" || reason === "stamps_lost" || reason === "mapping_differs";
const isPacked = (name: string): boolean => /\.(zip|rar|7z)$/i.test(name);

interface FileHeadProps {
  readonly file: MergeFile;
  readonly onReturn: () => void;
}

export function MergeFileHead({ file, onReturn }: FileHeadProps) {
  return (
    <header className="merge-cells-head">
      <div className="merge-cells-who">
        <div className="merge-cells-title">
          <h2 id="merge-file-name">{file.organisationName ?? mergeText.unknownOrganisation}</h2>
          <FileVerdictMark verdict={file.verdict} />
          <Timeliness late={file.late} />
        </div>
        <p className="secondary small merge-facts">
          <span>{file.file}</span>
          {file.version === null ? null : <span>{words.version(file.version)}</span>}
          <CheckNumber checkNumber={file.checkNumber} />
          {file.answers === undefined ? null : <span>{returnScreen.answers(file.answers)}</span>}
          <SentBack file={file} />
        </p>
        {file.message === "" ? null : <p className="merge-file-message small">{file.message}</p>}
        {file.reason === "encrypted" ? <MergePassword key={file.sha256} file={file} /> : null}
        {isPacked(file.file) ? <p className="small">{words.packed}</p> : null}
      </div>
      <FileActions file={file} onReturn={onReturn} />
    </header>
  );
}

/** That this very file was sent back already, and when. */
function SentBack({ file: { period, sha256 } }: { readonly file: MergeFile }) {
  const copies = useQuery(["returns", period ?? ""], async (signal) =>
    period === null ? [] : api.returns.list({ period }, { signal }),
  );
  const last = copies.data?.findLast((copy) => copy.sourceSha256 === sha256);
  return last === undefined ? null : (
    <span className="ink-behind">{returnScreen.sentBack(last.number, tableTime(last.at))}</span>
  );
}

function Timeliness({ late }: { readonly late: boolean | null }) {
  if (late === null) return null;
  if (late) return <LateMark />;
  return (
    <Marked glyph="tick" ink="none">
      {words.onTime}
    </Marked>
  );
}

function CheckNumber({ checkNumber }: Pick<MergeFile, "checkNumber">) {
  if (!checkNumber) return null;
  return (
    <span>
      {words.checkNumber(checkNumber.count, plainNumber(checkNumber.sum))}
      {checkNumber.agrees ? null : <span className="ink-behind">　{words.checkNumberDiffers}</span>}
    </span>
  );
}

function FileActions({ file, onReturn }: FileHeadProps) {
  const { modal } = App.useApp();
  const answers = useMergeSession((state) => state.answers);
  const session = useMergeSession((state) => state.session);
  const ready = useMergeSession(({ phase }) => phase === "ready");
  const [takeable, keepable] = [openFor(file, answers, "theirs").length, openFor(file, answers, "ours").length];
  const [unexplained, setUnexplained] = useState<readonly MergeItem[]>([]);
  const remove = () => {
    const { answered } = tallyOf(file, answers);
    if (answered === 0) return void removeFile(file.sha256);
    modal.confirm({
      title: words.removeTitle(file.file),
      content: words.removeContent(answered),
      okText: words.removeOk,
      cancelText: words.stay,
      onOk: () => removeFile(file.sha256),
    });
  };
  return (
    <div className="merge-cells-actions">
      {takeable === 0 ? null : (
        <Button
          size="small"
          aria-label={words.takeAllLabel}
          disabled={!ready}
          onClick={() => void giveAll(file, "theirs").then(setUnexplained)}
        >
          {words.takeAll(takeable)}
        </Button>
      )}
      {keepable === 0 ? null : (
        <Button
          size="small"
          aria-label={words.keepAllLabel}
          disabled={!ready}
          onClick={() => void giveAll(file, "ours")}
        >
          {words.keepAll(keepable)}
        </Button>
      )}
      {canBeSentBack(file) ? (
        <Button
          size="small"
          disabled={!ready}
          aria-label={returnScreen.openLabel(file.organisationName ?? file.file)}
          onClick={onReturn}
        >
          {returnScreen.open}
        </Button>
      ) : null}
      {session !== null && isForeign(file) ? (
        <Button
          size="small"
          disabled={!ready}
          onClick={() => navigateTo(`/exchange/mappings?session=${session}&file=${file.sha256}`)}
        >
          {mappingText.offer}
        </Button>
      ) : null}
      <Button size="small" disabled={!ready} onClick={remove}>
        {words.remove}
      </Button>
      {unexplained.length === 0 ? null : (
        <MergeOneReason
          items={unexplained}
          onKeep={(reason) => void giveAll(file, "theirs", reason)}
          onClose={() => setUnexplained([])}
        />
      )}
    </div>
  );
}
