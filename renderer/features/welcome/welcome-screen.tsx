/** First start: who works here, where the data lives, what is put in; then the database is created. */
import { Button } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { demoDoorText } from "../../../shared/text/demo-door.ts";
import { frameText } from "../../../shared/text/frame.ts";
import { welcomeText } from "../../../shared/text/welcome.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { EnterDemo } from "../../components/demo-door.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { useAppState } from "../../stores/session.ts";
import { CatalogueStep } from "./catalogue-step.tsx";
import { PlaceStep } from "./place-step.tsx";
import { emptyDraft, missingIn, setupOf } from "./setup-draft.ts";
import { StepList, steps } from "./step-list.tsx";
import { type Organisations, WhoStep } from "./who-step.tsx";
import "./welcome.css";

export function WelcomeScreen() {
  const { version } = useAppState();
  const exists = useDatabaseExists();
  const organisations = useQuery(["organisations"], (signal) => api.app.shippedOrganisations(undefined, { signal }));
  return (
    <div className="welcome">
      <main className="welcome-card">
        <header className="welcome-head">
          <h1>{frameText.name}</h1>
          <p className="secondary">{exists ? welcomeText.leadExisting : welcomeText.lead}</p>
        </header>
        <Loaded query={organisations}>{(known) => <Setup organisations={known} />}</Loaded>
        <aside className="welcome-demo">
          <span>
            <b>{demoDoorText.offer}</b> <span className="quiet small">{demoDoorText.offerHint}</span>
          </span>
          <EnterDemo />
        </aside>
      </main>
      <footer className="status-bar">
        <span>{exists ? frameText.nobodyYet : frameText.notStarted}</span>
        <span className="status-bar-notice">{frameText.offline}</span>
        <span>{frameText.version(version)}</span>
      </footer>
    </div>
  );
}

/** A database may be there before anybody said who they are: made on the command line. Its log is never empty. */
const useDatabaseExists = (): boolean => useAppState().log.changes > 0;

function Setup({ organisations }: { readonly organisations: Organisations }) {
  const [step, setStep] = useState(0);
  const [draft, setDraft] = useState(emptyDraft);
  const [shown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const creation = useCommand();
  const office = organisations.find(({ isOffice }) => isOffice)?.code ?? "";
  const input = setupOf(draft, office);
  const last = step === steps.length - 1;
  const exists = useDatabaseExists();
  const finish = exists ? welcomeText.finishExisting : welcomeText.finish;
  const finishing = exists ? welcomeText.finishingExisting : welcomeText.finishing;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input === null) {
      setShown(true);
      const field = Object.keys(missingIn(draft))[0];
      if (field) form.current?.querySelector<HTMLElement>(`#${field}`)?.focus();
    } else if (last) void creation.run(() => api.app.setup(input));
    else setStep(step + 1);
  };

  return (
    <form ref={form} className="welcome-form" onSubmit={submit} noValidate>
      <StepList current={step} />
      <div className="welcome-body">
        {step === 0 && (
          <WhoStep
            draft={draft}
            missing={shown ? missingIn(draft) : {}}
            organisations={organisations}
            onChange={setDraft}
          />
        )}
        {step === 1 && <PlaceStep />}
        {step === 2 && <CatalogueStep exists={exists} />}
        <ErrorNotice error={creation.error} />
      </div>
      <footer className="welcome-actions">
        <span className="quiet small">{welcomeText.stepOf(step + 1, steps.length)}</span>
        {!last && (
          <span className="quiet small">
            <kbd>Enter</kbd> {welcomeText.enterMoves}
          </span>
        )}
        <span className="welcome-space" />
        <Button size="large" disabled={step === 0 || creation.busy} onClick={() => setStep(step - 1)}>
          {welcomeText.back}
        </Button>
        <Button size="large" type="primary" htmlType="submit" loading={creation.busy} autoFocus={step > 0} key={step}>
          {last ? (creation.busy ? finishing : finish) : nextLabel(step)}
        </Button>
      </footer>
    </form>
  );
}

function nextLabel(step: number): string {
  const next = steps[step + 1];
  return next ? welcomeText.next(next.title) : "";
}
