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
import { type Context, must, officeNote } from "../context.ts";
import { inSlices, slicesDone } from "../in-slices.ts";
import type { JobEvent, JobProgress } from "../job.ts";
import { keepReplies } from "./answered-return.ts";
import { carriedOut, concerned, keptOut, samePart, weighAll, withFacts } from "./answering.ts";
import { placeKey, withAnswers } from "./answers.ts";
import { applyFiles } from "./apply.ts";
import { decisionsOf } from "./decisions.ts";
import { evaluate, weighAhead } from "./evaluate.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import { lastPreviews } from "./last-preview.ts";
import { createPasswordAttempts, type OpenOutcome } from "./password-attempts.ts";
import { previewOf } from "./preview.ts";
import { readAll } from "./read-all.ts";
import { recordDecisions } from "./record-decisions.ts";
import type { Session, Staging } from "./staging.ts";

/** Bytes of one returned file; an issued workbook has some 20 kB. Larger ones are told so by the preview as well. */
const uploadLimit = 25 * 1024 * 1024;

export function createMergeService(ctx: Context, pool: ReaderPool, backups: BackupService, staging: Staging) {
  const previews = lastPreviews<Weighed>();

  function* weigh(db: ReadDb, session: Session): Generator<JobProgress, Weighed> {
    const evaluated = yield* evaluate(db, session, ctx.clock.now());
    session.owners = new Map(
      evaluated.map(({ sha256, organisation, period }) => [
        sha256,
        organisation ? `${organisation.code}@${period}` : "",
      ]),
    );
    const lines = new Map(allIndicators(db).map((line) => [line.code, line]));
    const shown = yield* previewOf(session.id, periodOf(session, evaluated), evaluated, lines);
    const weighed = weighAll(db, evaluated, session.answers);
    const answers = weighed.map(({ view }) => view);
    const dropped = session.answers.length - answers.length;
    return { evaluated, shown: { ...shown, answers, dropped }, version: dataVersion(db) };
  }

  const attempts = createPasswordAttempts();

  async function openOnce(id: string, sha256: string, password: string): Promise<OpenOutcome> {
    const file = must(
      staging.get(id).files.find((each) => each.sha256 === sha256),
      "文件",
      sha256,
    );
    const read = await pool.read(file.bytes(), file.name, undefined, password);
    if (!read.ok && read.rejection.code === "wrong_password") return "wrong_password";
    file.read = read;
    return read.ok ? "opened" : "stays_closed";
  }

  return {
    /** @param period only returns of this period are wanted; null takes each by its own */
    begin(period: string | null, replace = false): { session: string } {
      const open = staging.current();
      if (open && !isEmpty(open) && !replace)
        throw new AppError("SITTING_OPEN", { files: open.files.length, answers: open.answers.length });
      return { session: staging.begin(ctx.ids.uuid(), period).id };
    },

    async upload(session: string, name: string, bytes: Uint8Array): Promise<{ file: string; sha256: string }> {
      if (bytes.length > uploadLimit) throw new AppError("FILE_TOO_LARGE", { file: name, bytes: bytes.length });
      const staged = staging.add(session, name, bytes);
      return { file: staged.name, sha256: staged.sha256 };
    },

    current(): MergeSitting | null {
      const session = staging.current();
      if (!session || isEmpty(session)) return null;
      const { id, period, begunAt, answers, lost, damaged } = session;
      const files = session.files.map(({ name, sha256 }) => ({ file: name, sha256 }));
      return { session: id, period, begunAt, files, answers: answers.length, lost: [...lost], damaged };
    },

    /**
     * Keeps answers, also those something stands in the way of, and says what. Only the files of the organisations concerned are
     * weighed. Throws NOT_FOUND for a cell that is not in the preview.
     */
    async answer(
      id: string,
      answers: readonly MergeAnswer[],
      withdrawn: readonly MergePlace[],
    ): Promise<{ answers: MergeAnswerView[] }> {
      const session = staging.get(id);
      const db = ctx.store().read;
      const evaluated =
        answers.length === 0
          ? []
          : await slicesDone(inSlices(db, () => concerned(db, session, answers, ctx.clock.now())));
      const kept = withFacts(evaluated, answers);
      const superseded = samePart(evaluated, session.answers, kept);
      staging.answer(id, withAnswers(session.answers, kept, [...withdrawn, ...superseded]));
      const given = new Set(kept.map(placeKey));
      const views = weighAll(db, evaluated, session.answers).map(({ view }) => view);
      return { answers: views.filter((view) => given.has(placeKey(view))) };
    },

    remove(id: string, sha256: string): { session: string } {
      staging.remove(id, sha256);
      return { session: id };
    },

    /**
     * Opens an encrypted file for this sitting. The password is used once and not kept; what was inside is never written down.
     * WRONG_PASSWORD where it is another, with the seconds to wait before the next; false where the file cannot be opened at all.
     */
    open: (id: string, sha256: string, password: string): Promise<{ opened: boolean }> =>
      attempts.slowed(sha256, () => openOnce(id, sha256, password)),

    /** The first of these passwords that opens it: whoever has them in a file tries no doors. @returns whether one did */
    async openWithAny(id: string, sha256: string, passwords: readonly string[]): Promise<boolean> {
      for (const password of passwords) {
        const outcome = await openOnce(id, sha256, password);
        if (outcome !== "wrong_password") return outcome === "opened";
      }
      return false;
    },

    /** Reads what has not been read yet, each file in a reader process, then compares. Changes nothing. */
    async *preview(id: string, signal?: AbortSignal): AsyncGenerator<JobEvent<MergePreview>> {
      const session = staging.get(id);
      const db = ctx.store().read;
      yield* readAll(
        session.files,
        pool,
        signal,
        weighAhead(db, session, () => ctx.clock.now()),
      );
      const weighed = yield* inSlices(db, () => weigh(db, session), signal);
      previews.keep(db, session, weighed, ctx.clock.now());
      const { shown } = weighed;
      const seen = new Set(shown.answers.map(placeKey));
      if (shown.dropped > 0)
        staging.answer(
          id,
          session.answers.filter((answer) => seen.has(placeKey(answer))),
        );
      yield { type: "done", result: shown };
    },

    /**
     * Writes everything that needs no answer and everything answered, as one batch in one operation. Throws STALE_PREVIEW when
     * figures or files have moved since the preview with this digest, ANSWER_REFUSED when something stands in the way of an
     * answer; nothing is written then.
     */
    async apply(id: string, digest: string, answers: readonly MergeAnswer[]): Promise<MergeReport> {
      const session = staging.get(id);
      await backups.make(ctx.store(), "merge");
      const db = ctx.store().read;
      const { evaluated, shown, version } =
        previews.take(db, session, ctx.clock.now()) ?? (await slicesDone(inSlices(db, () => weigh(db, session))));
      // From here to the end nothing waits: what was compared is what is written.
      if (shown.digest !== digest || dataVersion(db) !== version) throw new AppError("STALE_PREVIEW");
      const given = withAnswers(session.answers, withFacts(evaluated, answers));
      const decisions = decisionsOf(carriedOut(weighAll(db, evaluated, given)));
      const batch = nextBatchId(db, shown.period, ctx.clock.now());
      for (const file of session.files) ctx.files.put(file.bytes());
      const summary = `汇总填报表 ${session.files.length} 份，批次 ${batch}`;
      const report = ctx.store().write(officeNote(ctx, "merge", summary), (tx) => {
        const applied = applyFiles(tx, evaluated, decisions);
        const news = applied.filter(
          (file) => file.changed || findRecordedFile(tx, file.sha256)?.settled !== file.settled,
        );
        keepReplies(tx, evaluated);
        if (news.length > 0) {
          addBatch(tx, batch, shown.period, applied);
          recordDecisions(tx, batch, decisions.all);
          tx.log({
            entity: "batch",
            entityId: batch,
            field: "*",
            before: null,
            after: applied.map(({ file, sha256 }) => ({ file, sha256 })),
          });
        }
        const { period, totals, files } = shown;
        const left = applied.some(({ settled }) => !settled);
        const answered = decisions.all.length;
        return { left, applied: true, batch: news.length > 0 ? batch : null, period, totals, answered, files };
      });
      const { left, ...result } = report;
      if (!left) staging.discard(id);
      else {
        // The batch is in, whatever comes now: what cannot be told to have been decided is asked once more.
        const kept = await keptOut(ctx.store().read, session, decisions.all, ctx.clock.now()).catch(() => []);
        // It may have been thrown away meanwhile; what was written is written.
        if (staging.has(id)) staging.answer(id, kept);
      }
      return result;
    },

    discard: (id: string) => ({ discarded: staging.discard(id) }),

    close: () => staging.close(),
  };
}

const isEmpty = ({ files, lost }: Session): boolean => files.length === 0 && lost.length === 0;

interface Weighed {
  readonly evaluated: readonly EvaluatedFile[];
  readonly shown: MergePreview;
  /** Of the database it was weighed against. */
  readonly version: number;
}

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
