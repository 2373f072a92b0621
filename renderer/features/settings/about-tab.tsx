/** 关于: which version runs how, where the data is, whether it is whole. */
import { aboutText, actorRoleWords } from "../../../shared/text/settings.ts";
import { tableTime } from "../../components/local-time.ts";
import { useActor, useAppState } from "../../stores/session.ts";
import { DemoSection } from "./demo-section.tsx";
import { MachineLockSection } from "./machine-lock-section.tsx";

const words = aboutText;

export function AboutTab() {
  const { version, door, dataDirectory, lastBackup, log, demo } = useAppState();
  const actor = useActor();
  const facts = [
    [words.version, version],
    [words.door, words.doors[door]],
    [words.dataDirectory, dataDirectory],
    [words.demo, demo ? words.demoYes : words.demoNo],
    [words.lastBackup, lastBackup === null ? words.noBackup : tableTime(lastBackup)],
    [words.log, log.intact ? words.logIntact(log.changes) : words.logBroken(log.changes)],
    [words.actor, `${actor.organisationName}　${actor.name}（${actorRoleWords[actor.role]}）`],
  ] as const;
  return (
    <section className="settings-about" aria-labelledby="about-title">
      <h2 id="about-title">{words.name}</h2>
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="secondary small">{words.notice}</p>
      <MachineLockSection />
      <DemoSection />
    </section>
  );
}
