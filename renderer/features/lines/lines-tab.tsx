/** 指标与目标: the lines of the plan in use. Each has an address of its own: its editor, its targets, a new target. */
import { useState } from "react";
import { useRoute, useSearch } from "wouter";
import type { Catalog, Indicator } from "../../../shared/contract/catalog.ts";
import type { SourceDocument } from "../../../shared/contract/lines.ts";
import { linesText } from "../../../shared/text/line-screens.ts";
import { api } from "../../api/client.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useCatalog } from "../../components/plan-data.ts";
import { useQuery } from "../../components/query.ts";
import { LineDrawer } from "./line-drawer.tsx";
import { LineList } from "./line-list.tsx";
import { NewTargetDrawer } from "./new-target-drawer.tsx";
import { TargetsDrawer } from "./targets-drawer.tsx";
import "./lines.css";

const words = linesText;
const home = "/settings/lines";

export function LinesTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const catalog = useCatalog();
  const documents = useQuery(["documents"], (signal) => api.lines.documents(undefined, { signal }));
  return (
    <>
      <ErrorNotice error={documents.error} />
      <Loaded query={catalog}>
        {(known) => <Lines catalog={known} documents={documents.data ?? null} mayEdit={mayEdit} />}
      </Loaded>
    </>
  );
}

interface LinesProps {
  readonly catalog: Catalog;
  /** Null while they are read; the editor waits for them. */
  readonly documents: readonly SourceDocument[] | null;
  readonly mayEdit: boolean;
}

function Lines({ catalog, documents, mayEdit }: LinesProps) {
  const [, params] = useRoute("/settings/lines/:code");
  const about = new URLSearchParams(useSearch()).get("target");
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState("");
  const code = params?.code ?? null;
  const line = catalog.indicators.find((each) => each.code === code) ?? null;
  const close = () => {
    setAdding(false);
    navigateTo(home);
  };
  const saved = (said: string) => {
    setDone(said);
    close();
  };
  return (
    <>
      {done === "" ? null : (
        <Notice kind="done" onClose={() => setDone("")}>
          {done}
        </Notice>
      )}
      {code !== null && line === null ? <Notice kind="warning">{words.unknown(code)}</Notice> : null}
      <LineList lines={catalog.indicators} mayEdit={mayEdit} onAdd={() => setAdding(true)} />
      {adding && documents !== null ? (
        <LineDrawer catalog={catalog} documents={documents} line={null} onClose={close} onSaved={saved} />
      ) : null}
      {line === null ? null : about === null ? (
        mayEdit && documents !== null ? (
          <LineDrawer
            key={line.code}
            catalog={catalog}
            documents={documents}
            line={line}
            onClose={close}
            onSaved={saved}
          />
        ) : null
      ) : (
        <Targets
          key={line.code}
          catalog={catalog}
          line={line}
          isNew={mayEdit && about === "new"}
          mayEdit={mayEdit}
          onClose={close}
          onSaved={(said) => {
            setDone(said);
            navigateTo(`${home}/${line.code}?target=all`, { replace: true });
          }}
        />
      )}
    </>
  );
}

interface TargetsProps {
  readonly catalog: Catalog;
  readonly line: Indicator;
  readonly isNew: boolean;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

function Targets({ catalog, line, isNew, mayEdit, onClose, onSaved }: TargetsProps) {
  const history = useQuery(["targets", line.code], (signal) =>
    api.targets.history({ indicator: line.code }, { signal }),
  );
  return (
    <Loaded query={history}>
      {(versions) =>
        isNew ? (
          <NewTargetDrawer catalog={catalog} line={line} versions={versions} onClose={onClose} onSaved={onSaved} />
        ) : (
          <TargetsDrawer line={line} versions={versions} mayEdit={mayEdit} onClose={onClose} />
        )
      }
    </Loaded>
  );
}
