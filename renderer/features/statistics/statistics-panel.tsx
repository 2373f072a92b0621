/** 核对: beside the grid, every cell that is written or waits, with what was found; one reason may serve several cells. */
import { Button, Checkbox, Input } from "antd";
import { type ReactNode, useState } from "react";
import { isReason } from "../../../shared/domain/checks.ts";
import { statisticsText } from "../../../shared/text/statistics.ts";
import { gradeLabel } from "../../../shared/text/words.ts";
import { GradeMark, Marked } from "../../components/marked.tsx";
import { drop, expectNow, giveReason } from "./statistics-draft.ts";
import { problemText } from "./statistics-grid.ts";
import { changeWords, type Item, type Items } from "./statistics-items.ts";

const words = statisticsText.panel;
/** What is listed of one kind; the grid marks them all. */
const mostListed = 60;

interface PanelProps {
  readonly items: Items;
  readonly onGoTo: (item: Item) => void;
}

export function StatisticsPanel({ items, onGoTo }: PanelProps) {
  const { wrong, question, answered, ready } = items;
  const nothing = wrong.length + question.length + answered.length + ready.length === 0;
  return (
    <aside className="statistics-panel" aria-label={words.title}>
      {nothing ? <p className="quiet small">{statisticsText.hint}</p> : null}
      <Section title={words.wrong} items={wrong}>
        {(item) => (
          <ItemView key={item.key} item={item} onGoTo={onGoTo}>
            <p>{problemText(item.judged)}</p>
            {item.judged.error?.code === "CHANGED_MEANWHILE" ? <Meanwhile item={item} /> : null}
          </ItemView>
        )}
      </Section>
      {question.length === 0 ? null : <Questions items={question} onGoTo={onGoTo} />}
      <Section title={words.answered} items={answered}>
        {(item) => (
          <ItemView key={item.key} item={item} onGoTo={onGoTo}>
            <p>
              {words.given(item.draft.reason)}
              <Button type="link" size="small" onClick={() => giveReason([item.key], "")}>
                {words.takeBack}
              </Button>
            </p>
          </ItemView>
        )}
      </Section>
      <Section title={words.ready} items={ready}>
        {(item) => (
          <ItemView key={item.key} item={item} onGoTo={onGoTo}>
            <Findings item={item} />
          </ItemView>
        )}
      </Section>
    </aside>
  );
}

interface SectionProps {
  readonly title: string;
  readonly items: readonly Item[];
  readonly aside?: ReactNode;
  readonly children: (item: Item) => ReactNode;
}

function Section({ title, items, aside, children }: SectionProps) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">{items.length}</span>
        {aside}
      </h2>
      <ul>{items.slice(0, mostListed).map(children)}</ul>
      {items.length > mostListed ? <p className="quiet small">{words.more(items.length - mostListed)}</p> : null}
    </section>
  );
}

interface ItemViewProps {
  readonly item: Item;
  readonly onGoTo: (item: Item) => void;
  readonly pick?: ReactNode;
  readonly children?: ReactNode;
}

function ItemView({ item, onGoTo, pick, children }: ItemViewProps) {
  return (
    <li className="statistics-item small">
      <div className="statistics-item-head">
        {pick}
        <button type="button" aria-label={words.goTo(item.name, item.column)} onClick={() => onGoTo(item)}>
          {item.name}　<span className="quiet">{item.column}</span>
        </button>
        <span className="number">{changeWords(item)}</span>
      </div>
      {children}
    </li>
  );
}

function Findings({ item }: { readonly item: Item }) {
  return item.judged.findings.map(({ code, grade, message }) => (
    <p key={code}>
      <GradeMark grade={grade}>{gradeLabel[grade]}</GradeMark>　{message}
    </p>
  ));
}

/** Several cells of one bulletin are often right for one reason: those that are picked get it together. */
function Questions({ items, onGoTo }: { readonly items: readonly Item[]; readonly onGoTo: (item: Item) => void }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const chosen = items.filter(({ key }) => picked.has(key)).map(({ key }) => key);
  const all = chosen.length === items.length;
  const pick = (key: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(key);
    else next.delete(key);
    setPicked(next);
  };
  const give = () => {
    giveReason(chosen, reason);
    setPicked(new Set());
    setReason("");
  };
  const pickAll = (
    <Checkbox
      className="statistics-pick-all"
      checked={all}
      indeterminate={chosen.length > 0 && !all}
      onChange={() => setPicked(new Set(all ? [] : items.map(({ key }) => key)))}
    >
      {words.pickAll}
    </Checkbox>
  );
  return (
    <>
      <Section title={words.question} items={items} aside={pickAll}>
        {(item) => (
          <ItemView
            key={item.key}
            item={item}
            onGoTo={onGoTo}
            pick={
              <Checkbox
                aria-label={words.pick(item.name, item.column)}
                checked={picked.has(item.key)}
                onChange={(event) => pick(item.key, event.target.checked)}
              />
            }
          >
            <Findings item={item} />
          </ItemView>
        )}
      </Section>
      <div className="statistics-reason">
        <Input
          aria-label={words.reason}
          placeholder={words.reason}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => {
            if (chosen.length > 0 && isReason(reason)) give();
          }}
        />
        <Button type="primary" disabled={chosen.length === 0 || !isReason(reason)} onClick={give}>
          {words.give(chosen.length)}
        </Button>
      </div>
    </>
  );
}

function Meanwhile({ item }: { readonly item: Item }) {
  return (
    <div className="statistics-meanwhile">
      <Button size="small" onClick={() => drop([item.key])}>
        {words.useStored}
      </Button>
      <Button size="small" onClick={() => expectNow(item.key, item.judged.before)}>
        {words.keepMine}
      </Button>
    </div>
  );
}

export function StatisticsCounts({ items, checking }: { readonly items: Items; readonly checking: boolean }) {
  const { counts } = statisticsText;
  const waiting = items.wrong.length + items.question.length;
  return (
    <p className="statistics-counts small" role="status">
      <Marked glyph="tick" ink="on">
        {counts.ready(items.ready.length + items.answered.length)}
      </Marked>
      <Marked glyph="question" ink={items.question.length > 0 ? "behind" : "none"}>
        {counts.question(items.question.length)}
      </Marked>
      <Marked glyph="cross" ink={items.wrong.length > 0 ? "far" : "none"}>
        {counts.wrong(items.wrong.length)}
      </Marked>
      <span className="quiet">{counts.same(items.same)}</span>
      {checking && waiting === 0 ? <span className="quiet">{statisticsText.checking}</span> : null}
    </p>
  );
}
