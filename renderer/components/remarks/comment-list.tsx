/** 批注 on a line or task, or on one figure of it: written, shown newest first, taken back. */
import { App, Button, Input } from "antd";
import { useState } from "react";
import type { Comment } from "../../../shared/contract/remarks.ts";
import { remarksText } from "../../../shared/text/remarks.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../command.ts";
import { useCurrentPeriod } from "../current-period.ts";
import { ErrorNotice } from "../error-text.tsx";
import { Loaded } from "../loaded.tsx";
import { tableTime } from "../local-time.ts";
import { type Query, useQuery } from "../query.ts";
import "./remarks.css";

const words = remarksText.comment;

/** The figure a comment is about. */
export interface CommentSubject {
  readonly dataPeriod: string;
  readonly organisation: string | null;
  /** As the screen names it: 区统计局　2022年一季度. */
  readonly name: string;
}

/** Of one line or task, newest first. */
export function useComments(item: string): Query<Comment[]> {
  return useQuery(["comments-of", item], (signal) => api.remarks.comments({ item, period: null }, { signal }));
}

interface CommentListProps {
  readonly item: string;
  /** Null: what is written is about the whole line or task. */
  readonly about?: CommentSubject | null;
  readonly onWhole?: () => void;
  /** Names the data period of a comment. */
  readonly periodName?: (dataPeriod: string) => string;
}

export function CommentList({ item, about = null, onWhole, periodName = (code) => code }: CommentListProps) {
  const comments = useComments(item);
  return (
    <section className="remarks" aria-label={remarksText.comments}>
      <h3>{remarksText.comments}</h3>
      <CommentBox
        key={about === null ? "" : `${about.dataPeriod} ${about.organisation ?? ""}`}
        item={item}
        about={about}
        {...(onWhole ? { onWhole } : {})}
      />
      <Loaded query={comments}>
        {(found) =>
          found.length === 0 ? (
            <p className="quiet small">{remarksText.noComments}</p>
          ) : (
            <ul>
              {found.map((comment) => (
                <CommentItem key={comment.id} comment={comment} periodName={periodName} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function CommentBox({ item, about = null, onWhole }: Omit<CommentListProps, "periodName">) {
  const command = useCommand();
  const period = useCurrentPeriod().data ?? null;
  const [text, setText] = useState("");
  if (period === null) return <p className="quiet small">{words.noPeriod}</p>;
  const send = async () => {
    const { organisation, dataPeriod } = about ?? { organisation: null, dataPeriod: null };
    const sent = await command.run(() =>
      api.remarks.comment({ item, period: period.code, organisation, dataPeriod, text }),
    );
    if (sent) setText("");
  };
  return (
    <div className="remark-write">
      <Input.TextArea
        aria-label={words.label}
        placeholder={words.placeholder}
        autoFocus={about !== null}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={1000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        {about !== null && (
          <>
            <span className="small">{words.about(about.name)}</span>
            <button type="button" className="link-button small" onClick={onWhole}>
              {words.wholeItem}
            </button>
          </>
        )}
        <Button
          size="small"
          type="primary"
          disabled={text.trim() === ""}
          loading={command.busy}
          onClick={() => void send()}
        >
          {words.send}
        </Button>
      </div>
      <ErrorNotice error={command.error} onClose={command.forget} />
    </div>
  );
}

interface CommentItemProps {
  readonly comment: Comment;
  readonly periodName: (dataPeriod: string) => string;
}

function CommentItem({ comment, periodName }: CommentItemProps) {
  const { id, text, organisationName, dataPeriod, by, byOrganisation, at, mine } = comment;
  const { modal } = App.useApp();
  const command = useCommand();
  const about = [organisationName, dataPeriod === null ? "" : periodName(dataPeriod)].filter(Boolean).join("　");
  const askToWithdraw = () =>
    modal.confirm({
      title: words.withdrawTitle,
      content: words.withdrawHint,
      okText: words.withdraw,
      cancelText: words.keep,
      onOk: () => command.run(() => api.remarks.retractComment({ id })),
    });
  return (
    <li className="remark">
      {about !== "" && <p className="small secondary">{words.about(about)}</p>}
      <p>{text}</p>
      <div className="remark-head">
        <span className="quiet">{words.signed(byOrganisation, by, tableTime(at))}</span>
        {mine && (
          <span className="remark-actions">
            <button type="button" className="link-button" onClick={askToWithdraw}>
              {words.withdraw}
            </button>
          </span>
        )}
      </div>
      <ErrorNotice error={command.error} onClose={command.forget} />
    </li>
  );
}
