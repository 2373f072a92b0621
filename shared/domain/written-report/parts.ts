/** Parts that several reports share. */
import { named } from "../../text/named.ts";
import { writtenFacts as facts } from "../../text/written-facts.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { inOrder } from "../gravity.ts";
import { taskStanding } from "../task-standing.ts";
import { counted, quoted } from "./facts.ts";
import { headlines, type WrittenInput } from "./input.ts";
import { inQuestion, lineNotes, missingFigures, notComparable, pendingTargets, variants } from "./open-questions.ts";
import { sources, vintageNote } from "./sources.ts";
import { joined, type Told, told } from "./told.ts";
import { nothingToWatch, standing, toWatch, watchParagraph } from "./watch.ts";
import type { Writer } from "./writer.ts";

/** Long lists end in a count; the whole is in the tables. */
const mostWatched = 12;
const mostTasks = 8;
const mostMatters = 20;

/** The lines that go well, each with its numbers. */
export function goodParagraph({ progress }: WrittenInput, isOver = false): Told {
  const rows = inOrder(
    headlines(progress).filter(
      ({ verdict }) => verdict === "reached" || verdict === "completed" || (!isOver && verdict === "ahead"),
    ),
    "gap-best",
  );
  if (rows.length === 0) return told`${words.noneGood}`;
  return told`${joined(
    rows.map((row) => standing(row, isOver)),
    "；",
  )}。`;
}

/** The lines to look at, a paragraph each. */
export function watchPart(input: WrittenInput, to: Writer, isOver = false): void {
  const rows = toWatch(input);
  if (rows.length === 0) to.paragraph("watch-none", nothingToWatch(input));
  for (const row of rows.slice(0, mostWatched)) to.paragraph(`watch/${row.code}`, watchParagraph(row, input, isOver));
  if (rows.length > mostWatched)
    to.paragraph("watch-more", words.moreToWatch(counted(rows.length - mostWatched, words.moreWhat)));
}

/** Tasks that are late, by name. */
export function lateTasks({ progress: { tasks } }: WrittenInput): Told | null {
  const late = tasks.filter((task) => taskStanding(task) === "late");
  if (late.length === 0) return null;
  const names = late.slice(0, mostTasks).map(({ name }) => quoted(facts.name, named(name)));
  return words.lateTasks(counted(late.length, words.standing.late), joined(names, "、"), late.length > mostTasks);
}

/** 需协调事项, a paragraph each. @param most the rest is counted */
export function mattersPart({ matters }: WrittenInput, to: Writer, most = mostMatters): void {
  if (matters.length === 0) to.paragraph("matters-none", told`${words.noMatters}`);
  for (const [at, { task, taskName, organisation, text }] of matters.slice(0, most).entries())
    to.paragraph(
      `matter/${task}@${organisation}`,
      words.matter(
        counted(at + 1, words.orderWhat),
        quoted(facts.matter, text.trim().replace(/[。；，]+$/u, "")),
        quoted(facts.unit, organisation),
        quoted(facts.name, named(taskName)),
      ),
    );
  if (matters.length > most)
    to.paragraph("matters-more", words.moreMatters(counted(matters.length - most, words.moreWhat)));
}

/** 缺报和口径问题. */
export function openQuestionsPart(input: WrittenInput, to: Writer): void {
  to.paragraph("missing", missingFigures(input));
  to.paragraph("in-question", inQuestion(input));
  to.paragraph("not-comparable", notComparable(input));
  to.paragraph("pending", pendingTargets(input));
  to.paragraph("variants", variants(input));
  for (const { row, told: note } of lineNotes(input)) to.paragraph(`note/${row.code}`, note);
}

/** 数据来源和说明. */
export function sourcesPart(input: WrittenInput, to: Writer): void {
  to.paragraph("sources", sources(input));
  to.paragraph("vintages", vintageNote(input));
  to.paragraph("method", told`${words.method}`);
}
