/** Importing a list of projects: staged, read in a reader process, mapped, previewed, taken as one batch that can be undone. */
import { createHash } from "node:crypto";
import type {
  ListChoices,
  ListDecision,
  ListImport,
  ListPreview,
  ListProposal,
} from "../../../shared/contract/project-lists.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { statedPeriod } from "../../../shared/domain/mapping/period-words.ts";
import { titlesOf } from "../../../shared/domain/mapping/propose.ts";
import { nameOfFile } from "../../../shared/domain/projects/list-file-name.ts";
import { type ListMapping, listShape, mappingFault } from "../../../shared/domain/projects/list-mapping.ts";
import { fitLists, proposeLists } from "../../../shared/domain/projects/list-proposal.ts";
import { monthOfQuarter, quarterOfMonth } from "../../../shared/domain/projects/months.ts";
import { fileReasonMessage } from "../../../shared/text/exchange.ts";
import { mappingFaultText, projectsLog } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import type { WriteTx } from "../../db/handles.ts";
import { addBatch, countBatchIds } from "../../db/repos/batches.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { addListUse, listListMappings, saveListMapping } from "../../db/repos/project-lists.ts";
import { plainSheets } from "../../exchange/foreign/plain-sheets.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import type { Table } from "../../exchange/table.ts";
import type { BackupService } from "../backup-service.ts";
import { type Context, must, officeNote } from "../context.ts";
import type { JobEvent } from "../job.ts";
import { localDay } from "../local-day.ts";
import { readAll } from "../merge/read-all.ts";
import { createStaging, type StagedFile } from "../merge/staging.ts";
import { applyList } from "./list-apply.ts";
import { type EvaluatedList, evaluateList } from "./list-evaluate.ts";
import { createListUpkeep } from "./list-upkeep.ts";
import { requireOpenMonth } from "./project-gates.ts";

const words = projectsScreenText.wrong;
/** Bytes; a list of a thousand projects has some 500 kB. */
const uploadLimit = 25 * 1024 * 1024;
/** Rows shown beside the heads, for seeing what a column holds. */
const rowsShown = 4;

interface Doors {
  readonly pool: ReaderPool;
  readonly backups: BackupService;
  readonly stagingDir: string;
}

export function createProjectListsService(ctx: Context, { pool, backups, stagingDir }: Doors) {
  const staging = createStaging(stagingDir, words.session);
  const today = (): string => localDay(ctx.clock.now());
  const stagedFile = (session: string): StagedFile => must(staging.get(session).files[0], words.session, session);

  const evaluated = async (choices: ListChoices): Promise<EvaluatedList> => {
    const file = stagedFile(choices.session);
    for await (const _ of readAll([file], pool));
    const { name, sha256 } = file;
    return evaluateList(ctx.store().read, { name, sha256, table: tableOf(file) }, choices, today());
  };

  return {
    upload(name: string, bytes: Uint8Array): { session: string } {
      if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
      if (bytes.length > uploadLimit) throw new AppError("FILE_TOO_LARGE", { file: name, bytes: bytes.length });
      const { id } = staging.begin(ctx.ids.uuid(), null);
      staging.add(id, name, bytes);
      return { session: id };
    },

    async *propose(session: string, signal?: AbortSignal): AsyncGenerator<JobEvent<ListProposal>> {
      const file = stagedFile(session);
      yield* readAll([file], pool, signal);
      yield {
        type: "done",
        result: proposal(
          file.name,
          tableOf(file),
          listListMappings(ctx.store().read).flatMap(({ mapping, retired }) => (retired ? [] : mapping)),
        ),
      };
    },

    preview: async (choices: ListChoices): Promise<ListPreview> => (await evaluated(choices)).preview,

    /** Questions that are not answered and rows with problems stay out; the rest is one operation and one batch. */
    async apply(decision: ListDecision): Promise<ListImport> {
      officeNote(ctx, "project-list", "");
      await evaluated(decision);
      await backups.make(ctx.store(), "merge");
      // From here to the end nothing waits: what is compared is what is written.
      const db = ctx.store().read;
      const file = stagedFile(decision.session);
      const list = evaluateList(db, { name: file.name, sha256: file.sha256, table: tableOf(file) }, decision, today());
      const { digest, ...shown } = list.preview;
      if (digest !== decision.digest) throw new AppError("STALE_PREVIEW");
      const stray = decision.withdraw.find(({ code }) => !shown.gone.some((gone) => gone.code === code));
      if (stray) throw new AppError("NOT_FOUND", { what: words.project, name: stray.code });
      requireOpenMonth(db, ctx.actor(), file.name, decision.month, decision.reason);
      const taken = shown.changes.filter(({ code }) => !decision.leave.includes(code));
      if (taken.length === 0 && decision.withdraw.length === 0) return shown;
      const summary = projectsLog.imported(file.name, countsText(taken, decision.withdraw.length));
      const batch = ctx.store().write(officeNote(ctx, "project-list", summary), (tx) => {
        applyList(tx, list, decision);
        const period = quarterOfMonth(decision.month);
        const prefix = `${period}-项目-`;
        const id = prefix + String(countBatchIds(tx, prefix) + 1).padStart(2, "0");
        const settled = shown.totals.questions + shown.totals.problems === 0;
        // A closed quarter was added to for a reason: the batch can be taken back all the same.
        addBatch(tx, id, findPeriod(tx, period)?.state === "closed" ? null : period, [
          {
            sha256: file.sha256,
            file: file.name,
            organisation: null,
            issue: null,
            settled,
            checkCount: null,
            checkSum: null,
          },
        ]);
        addListUse(tx, remember(tx, file.name, decision.mapping), decision.month);
        return id;
      });
      const count = (kind: "added" | "changed") => taken.filter((change) => change.kind === kind).length;
      const totals = { ...shown.totals, added: count("added"), changed: count("changed") };
      return { ...shown, changes: taken, totals, applied: true, batch };
    },

    discard: (session: string) => ({ discarded: staging.discard(session) }),

    close: () => staging.close(),

    upkeep: createListUpkeep(ctx),
  };

  /** Its id: the one that is kept, or a new one where the list is read otherwise than before. */
  function remember(tx: WriteTx, file: string, mapping: ListMapping): string {
    const shape = createHash("sha256").update(listShape(mapping)).digest("hex");
    const known = listListMappings(tx).find((row) => row.shape === shape && !row.retired);
    if (known && JSON.stringify(known.mapping) === JSON.stringify(mapping)) return known.id;
    const id = ctx.ids.uuid();
    saveListMapping(tx, { id, shape, name: known?.name ?? nameOfFile(file), mapping });
    tx.log({
      entity: "project_list_mapping",
      entityId: id,
      field: "*",
      before: known?.mapping ?? null,
      after: mapping,
    });
    return id;
  }
}

function countsText(taken: readonly { readonly kind: "added" | "changed" }[], withdrawn: number): string {
  const count = (kind: "added" | "changed") => taken.filter((change) => change.kind === kind).length;
  const { count: say } = projectsLog;
  return [
    say.added(count("added")),
    say.changed(count("changed")),
    ...(withdrawn > 0 ? [say.withdrawn(withdrawn)] : []),
  ].join("，");
}

function tableOf({ name, read }: StagedFile): Table {
  if (read?.ok) return read.table;
  const reason = read ? fileReasonMessage(read.rejection.code, read.rejection.details) : "";
  throw new AppError("INVALID", { field: words.session, text: name, reason });
}

/** A list of the same heads is read as it was read before; else what its heads seem to say. */
function proposal(file: string, table: Table, kept: readonly ListMapping[]): ListProposal {
  const plain = plainSheets(table);
  const proposed = proposeLists(plain);
  const known = kept.find((mapping) => fitLists(mapping, plain) !== undefined);
  const fitted = known && fitLists(known, plain);
  const places = fitted ?? proposed;
  const mapping: ListMapping = { format: 1, sheets: places.map(({ mapped }) => mapped) };
  if (places.length === 0)
    throw new AppError("INVALID", { field: words.session, text: file, reason: mappingFaultText.no_sheet("") });
  const fault = mappingFault(mapping);
  const texts = places.flatMap(({ name, head, labels }) => {
    const sheet = plain.find((one) => one.name === name);
    return [name, ...(sheet ? titlesOf(sheet, head) : []), ...labels.filter((label) => /完成/.test(label))];
  });
  const period = statedPeriod([file, ...texts]);
  return {
    file,
    known: fitted !== undefined,
    mapping,
    sheets: places.map(({ name, head, labels }) => {
      const rows = plain.find((one) => one.name === name)?.rows ?? [];
      const first = head.top + head.height;
      return {
        name,
        labels: [...labels],
        rows: rows.slice(first, first + rowsShown).map((row) => [...row]),
        height: rows.length - first,
      };
    }),
    month: statedMonth([file, ...texts]) ?? (period === null ? null : monthOfQuarter(period)),
    fault: fault === null ? "" : `“${fault.sheet}”${mappingFaultText[fault.fault](fault.head)}`,
  };
}

/** 2022年2月, 截至2022年2月底, 2022年1-2月: the one month that the heads speak of; null where they say none, or several. */
function statedMonth(texts: readonly string[]): string | null {
  const months = new Set(
    texts.flatMap((text) =>
      [...text.normalize("NFKC").matchAll(/((?:19|20)\d{2})年(?:\d{1,2}月?[-—~至])?(\d{1,2})月/g)].map(
        ([, year, month]) => `${year}-${String(month).padStart(2, "0")}`,
      ),
    ),
  );
  const [only] = months;
  return months.size === 1 && only ? only : null;
}
