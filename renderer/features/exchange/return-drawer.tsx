/** 退回 of one file: what it is sent back for, remarks and additions of the office, by when an answer is asked for. */
import { App, Button, Checkbox, Drawer } from "antd";
import { useState } from "react";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import type { ReturnOffer } from "../../../shared/contract/returns.ts";
import { returnScreen as words } from "../../../shared/text/returns.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { DayPicker } from "../../components/day-picker.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { readAgain } from "./merge-session.ts";
import { countChosen, firstDraft } from "./return-draft.ts";
import { ReturnOwn } from "./return-own.tsx";
import { FeedbackPreview } from "./return-preview.tsx";
import { ReturnQueries } from "./return-queries.tsx";
import "./return.css";

interface ReturnDrawerProps {
  readonly session: string;
  readonly file: MergeFile;
  readonly onClose: () => void;
}

export function ReturnFileDrawer({ session, file, onClose }: ReturnDrawerProps) {
  const { sha256 } = file;
  const offer = useQuery(["return-offer", session, sha256], (signal) =>
    api.returns.offer({ session, sha256 }, { signal }),
  );
  if (offer.data) return <Offered session={session} offer={offer.data} onClose={onClose} />;
  return (
    <Drawer open size={900} title={words.openLabel(file.organisationName ?? file.file)} onClose={onClose}>
      <Loaded query={offer}>{() => null}</Loaded>
    </Drawer>
  );
}

interface OfferedProps {
  readonly session: string;
  readonly offer: ReturnOffer;
  readonly onClose: () => void;
}

function Offered({ session, offer: read, onClose }: OfferedProps) {
  // What the person is deciding about stays as it was read.
  const [offer] = useState(read);
  const [draft, setDraft] = useState(() => firstDraft(offer));
  const [previewing, setPreviewing] = useState(false);
  const { busy, error, run, forget } = useCommand();
  const { message } = App.useApp();
  const count = countChosen(draft);
  const make = async () => {
    const { sha256 } = offer;
    const { ticked, remarks, own, replyDue, returnReport } = draft;
    const chosen = [...ticked].map((key) => ({ key, remark: remarks.get(key) ?? "" }));
    const input = { session, sha256, chosen, own: [...own], replyDue: replyDue === "" ? null : replyDue, returnReport };
    const made = await run(async () => {
      const { copy, delivery } = await api.returns.make(input);
      download(delivery);
      void message.success(words.madeOf(offer.organisationName, copy.number));
    });
    if (!made) return;
    onClose();
    await readAgain(null);
  };
  return (
    <Drawer
      open
      size={900}
      title={words.title(offer.organisationName, offer.number)}
      onClose={onClose}
      footer={
        <div className="form-actions">
          <Button disabled={count === 0} onClick={() => setPreviewing(true)}>
            {words.preview}
          </Button>
          <Button type="primary" loading={busy} disabled={count === 0} onClick={() => void make()}>
            {words.make(count)}
          </Button>
        </div>
      }
    >
      <div className="form">
        <ErrorNotice error={error} onClose={forget} />
        <p className="secondary small">{words.hint}</p>
        <ReturnQueries offer={offer} draft={draft} onChange={setDraft} />
        <ReturnOwn offer={offer} draft={draft} onChange={setDraft} />
        <div className="return-options">
          <Field label={words.replyDue} hint={words.replyDueHint}>
            {(control) => (
              <DayPicker
                control={control}
                value={draft.replyDue}
                onChange={(replyDue) => setDraft({ ...draft, replyDue })}
              />
            )}
          </Field>
          {offer.canReturn ? (
            <Checkbox
              checked={draft.returnReport}
              onChange={(event) => setDraft({ ...draft, returnReport: event.target.checked })}
            >
              {words.returnReport}
            </Checkbox>
          ) : (
            <p className="small">{words.cannotReturn}</p>
          )}
        </div>
      </div>
      {previewing ? <FeedbackPreview offer={offer} draft={draft} onClose={() => setPreviewing(false)} /> : null}
    </Drawer>
  );
}
