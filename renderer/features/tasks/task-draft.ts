/** What is typed into the form of a task, and what of it would be refused. */
import type { TaskAddition, TaskFields, TaskRow } from "../../../shared/contract/tasks.ts";
import { tasksText } from "../../../shared/text/tasks.ts";

export interface TaskDraft {
  readonly name: string;
  readonly aim: string;
  readonly deadline: string;
  /** Key of a known document; `other`: the one written beside; null: none chosen yet. */
  readonly document: string | null;
  readonly documentTitle: string;
  readonly documentNumber: string;
  readonly tags: TaskFields["tags"];
  readonly lead: string | null;
  readonly support: readonly string[];
}

export const otherDocument = "other";

/** @param task null for a new one */
export function draftOf(task: TaskRow | null): TaskDraft {
  return {
    name: task?.name ?? "",
    aim: task?.aim ?? "",
    deadline: task?.deadline ?? "",
    document: task?.places[0]?.document ?? null,
    documentTitle: "",
    documentNumber: "",
    tags: task?.tags ?? [],
    lead: task?.lead?.code ?? null,
    support: task?.support.map(({ code }) => code) ?? [],
  };
}

const words = tasksText.form;

/** What is wrong, by field; a task of the catalogue keeps its document, so nothing is said about it. */
export function draftTroubles(draft: TaskDraft, isShipped: boolean): Partial<Record<keyof TaskDraft, string>> {
  const { name, deadline, document, documentTitle, lead, support } = draft;
  return {
    ...(name.trim() === "" && { name: words.missing(words.name) }),
    ...(deadline.trim() !== "" && !/^(19|20)\d\d$/.test(deadline.trim()) && { deadline: words.deadlineWrong }),
    ...(!isShipped && document === null && { document: words.missing(words.document) }),
    ...(!isShipped &&
      document === otherDocument &&
      documentTitle.trim() === "" && { documentTitle: words.missing(words.documentTitle) }),
    ...(lead !== null && support.includes(lead) && { support: words.supportIsLead }),
  };
}

export function fieldsOf({ name, aim, deadline, tags, lead, support }: TaskDraft): TaskFields {
  return { name, aim, deadline: deadline.trim() === "" ? null : deadline.trim(), tags, lead, support: [...support] };
}

export function documentOf({ document, documentTitle, documentNumber }: TaskDraft): TaskAddition["document"] {
  return document === null || document === otherDocument ? { title: documentTitle, documentNumber } : { key: document };
}
