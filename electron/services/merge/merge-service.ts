/** Merging returned workbooks: stage, preview, apply in one transaction (03 §3.5). */
import type {
  MergeAnswer,
  MergeAnswerView,
  MergePlace,
  MergePreview,
  MergeReport,
  MergeSitting,
} from "../../../shared/contract/merge.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { dataVersion } from "../../db/data-version.ts";
import type { ReadDb } from "../../db/handles.ts";
import { addBatch, countBatchIds, findRecordedFile } from "../../db/repos/batches.ts";
import { allIndicators } from "../../db/repos/catalog.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import type { BackupService } from "../backup-service.ts";
import { type Context, officeNote } from "../context.ts";
import { inSlices, slicesDone } from "../in-slices.ts";
import type { JobEvent, JobProgress } from "../job.ts";
import { answerBook, withAnswers } from "./answers.ts";
import { applyFiles } from "./apply.ts";
import { evaluate } from "./evaluate.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import { previewOf } from "./preview.ts";
import { readAll } from "./read-all.ts";
import { createStaging, type Session } from "./staging.ts";

/** Bytes of one returned file; an issued workbook has some 20 kB. Larger ones are told so by the preview as well. */
const uploadLimit = 25 * 1024 * 1024;

export function createMergeService(ctx: Context, pool: ReaderPool, backups: BackupService, stagingDir: string) {
  const staging = createStaging(stagingDir);

  function* weigh(db: ReadDb, session: Session): Generator<JobProgress, Weighed> {
    const evaluated = yield* evaluate(db, session, ctx.clock.now());
    const lines = new Map(allIndicators(db).map((line) => [line.code, line]));
    const shown = yield* previewOf(session.id, periodOf(session, evaluated), evaluated, lines);
    return { evaluated, shown: { ...shown, answers: viewsOf(session.answers) }, version: dataVersion(db) };
  }

  return {
    /** @param period only returns of this period are wanted; null takes each by its own */
    begin: (period: string | null) => ({ session: staging.begin(ctx.ids.uuid(), period).id }),

    async upload(session: string, name: string, bytes: Uint8Array): Promise<{ file: string; sha256: string }> {
      if (bytes.length > uploadLimit) throw new AppError("FILE_TOO_LARGE", { file: name, bytes: bytes.length });
      const staged = staging.add(session, name, bytes);
      return { file: staged.name, sha256: staged.sha256 };
    },

    current: (): MergeSitting | null => null,

    answer(
      id: string,
      answers: readonly MergeAnswer[],
      withdrawn: readonly MergePlace[],
    ): { answers: MergeAnswerView[] } {
      const session = staging.get(id);
      session.answers = withAnswers(session.answers, answers, withdrawn);
      return { answers: viewsOf(answers) };
    },

    remove(id: string, sha256: string): { session: string } {
      staging.remove(id, sha256);
      return { session: id };
    },

    /** Reads what has not been read yet, each file in a reader process, then compares. Changes nothing. */
    async *preview(id: string, signal?: AbortSignal): AsyncGenerator<JobEvent<MergePreview>> {
      const session = staging.get(id);
      yield* readAll(session.files, pool, signal);
      const db = ctx.store().read;
      const { shown } = yield* inSlices(db, () => weigh(db, session), signal);
      yield { type: "done", result: shown };
    },

    /**
     * Writes everything that needs no answer and everything answered, as one batch in one operation. Throws STALE_PREVIEW,
     * and writes nothing, when figures or files have moved since the preview with this digest.
     */
    async apply(id: string, digest: string, answers: readonly MergeAnswer[]): Promise<MergeReport> {
      const session = staging.get(id);
      await backups.make(ctx.store(), "merge");
      const db = ctx.store().read;
      const { evaluated, shown, version } = await slicesDone(inSlices(db, () => weigh(db, session)));
      // From here to the end nothing waits: what was compared is what is written.
      if (shown.digest !== digest || dataVersion(db) !== version) throw new AppError("STALE_PREVIEW");
      const batch = nextBatchId(db, shown.period, ctx.clock.now());
      for (const file of session.files) ctx.files.put(file.bytes());
      const summary = `汇总填报表 ${session.files.length} 份，批次 ${batch}`;
      return ctx.store().write(officeNote(ctx, "merge", summary), (tx) => {
        const applied = applyFiles(tx, evaluated, answerBook(withAnswers(session.answers, answers)));
        const news = applied.filter(
          (file) => file.changed || findRecordedFile(tx, file.sha256)?.settled !== file.settled,
        );
        if (news.length > 0) {
          addBatch(tx, batch, shown.period, applied);
          tx.log({
            entity: "batch",
            entityId: batch,
            field: "*",
            before: null,
            after: applied.map(({ file, sha256 }) => ({ file, sha256 })),
          });
        }
        const { period, totals, files } = shown;
        return { applied: true, batch: news.length > 0 ? batch : null, period, totals, files };
      });
    },

    discard: (id: string) => ({ discarded: staging.discard(id) }),

    close: () => staging.close(),
  };
}

interface Weighed {
  readonly evaluated: readonly EvaluatedFile[];
  readonly shown: MergePreview;
  /** Of the database it was weighed against. */
  readonly version: number;
}

const viewsOf = (answers: readonly MergeAnswer[]): MergeAnswerView[] =>
  answers.map((answer) => ({ ...answer, problem: null, findings: [], needsReason: false }));

/** The period asked for, else the one period of all files that name one. */
function periodOf(session: Session, evaluated: readonly EvaluatedFile[]): string | null {
  const periods = new Set(evaluated.flatMap((file) => file.period ?? []));
  const [only] = periods;
  return session.period ?? (periods.size === 1 ? (only ?? null) : null);
}

/**
 * A batch's id as people say it on the telephone: `2022Q1-03`, the third of that period; `2022-04-02-01` by the day
 * where files of several periods came together. Batches are never removed, so that a number is never given twice.
 */
function nextBatchId(db: ReadDb, period: string | null, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  const prefix = `${period ?? day.join("-")}-`;
  return prefix + String(countBatchIds(db, prefix) + 1).padStart(2, "0");
}
