/** Projects that are kept and not in the list: each is kept, or leaves the pools for a reason. Nothing is decided by itself. */
import { Button, Input } from "antd";
import type { ListedGone } from "../../../shared/contract/project-lists.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { change, useImport } from "./import-session.ts";

const words = projectsScreenText.importing;

export function GoneList({ gone }: { readonly gone: readonly ListedGone[] }) {
  const choices = useImport((session) => session.gone);
  if (gone.length === 0) return null;
  const keepAll = () => change({ gone: Object.fromEntries(gone.map(({ code }) => [code, { keep: true }])) });
  return (
    <section aria-label={words.goneTitle}>
      <div className="import-bar">
        <h2>
          {words.goneTitle} <span className="quiet">{gone.length}</span>
        </h2>
        <span className="secondary small">{words.goneHint}</span>
        <Button size="small" onClick={keepAll}>
          {words.keepAll}
        </Button>
      </div>
      <ul className="import-questions">
        {gone.map(({ code, name, stage, organisationName }) => {
          const choice = choices[code];
          return (
            <li key={code}>
              <div>
                <b>{name}</b>{" "}
                <span className="secondary small">
                  {code}　{stage}　{organisationName}
                </span>
              </div>
              <span className="toggles">
                <button
                  type="button"
                  aria-label={`${name} ${words.keep}`}
                  aria-pressed={choice?.keep === true}
                  onClick={() => change({ gone: { ...choices, [code]: { keep: true } } })}
                >
                  {words.keep}
                </button>
                <button
                  type="button"
                  aria-label={`${name} ${words.withdraw}`}
                  aria-pressed={choice?.keep === false}
                  onClick={() => change({ gone: { ...choices, [code]: { keep: false, reason: "" } } })}
                >
                  {words.withdraw}
                </button>
              </span>
              {choice?.keep === false && (
                <Input
                  size="small"
                  className="import-reason"
                  aria-label={`${name} ${words.withdrawReason}`}
                  placeholder={words.withdrawReason}
                  maxLength={200}
                  value={choice.reason}
                  onChange={({ target }) =>
                    change({ gone: { ...choices, [code]: { keep: false, reason: target.value } } })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
