/** Issuing: one workbook per organisation that is asked for something, written, registered and delivered. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { zipSync } from "fflate";
import type { IssuedFile, IssueResult } from "../../shared/contract/issue.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { ComparedFigures, Form, IssuedForm } from "../../shared/domain/form.ts";
import { periodLabel } from "../../shared/domain/period.ts";
import type { ReadDb } from "../db/handles.ts";
import { findOrganisation, listOrganisations } from "../db/repos/catalog.ts";
import { addIssue, lastIssueVersion, listIssues } from "../db/repos/issues.ts";
import { getSetting } from "../db/repos/settings.ts";
import { workbookFileName, writeWorkbook } from "../exchange/write/index.ts";
import type { Outlet, TicketOffice } from "../ports/types.ts";
import { withYearBefore } from "./assessment/form-matrix.ts";
import { checkContext } from "./check-context.ts";
import { type Context, must, officeNote } from "./context.ts";
import { tasksToFill } from "./form-tasks.ts";
import { buildForm, isEmptyForm } from "./forms-service.ts";
import { type NoticeFile, noticeFile, putNotice } from "./issue-notice.ts";
import type { JobEvent } from "./job.ts";
import { openPeriod } from "./periods-service.ts";
import { figuresOf, type PlanFigures } from "./plan-figures.ts";
import { checkSettings } from "./settings.ts";

export interface IssueRequest {
  readonly period: string;
  /** Codes or names; default: everyone who is asked for something. */
  readonly organisations?: readonly string[] | undefined;
  /** With a 通知代拟稿 beside the workbooks. */
  readonly notice?: boolean | undefined;
}

interface WrittenWorkbook {
  readonly form: IssuedForm;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface Written {
  readonly workbooks: readonly WrittenWorkbook[];
  readonly notice: NoticeFile | null;
}

export function createIssueService(ctx: Context, outlet: Outlet, tickets: TicketOffice) {
  /** Writes the workbooks in memory, one after the other; nothing is registered yet. */
  async function* write(request: IssueRequest, signal?: AbortSignal): AsyncGenerator<JobEvent<never>, Written> {
    const forms = formsToIssue(ctx, request);
    const written: WrittenWorkbook[] = [];
    for (const form of forms) {
      if (signal?.aborted) throw new AppError("CANCELLED");
      yield {
        type: "progress",
        stage: "write",
        done: written.length,
        total: forms.length,
        label: form.organisation.name,
      };
      written.push({ form, fileName: workbookFileName(form), bytes: await writeWorkbook(form) });
    }
    const notice = request.notice === true ? await noticeFile(ctx, request.period, written) : null;
    // The last moment: what is registered has gone out.
    await breathe();
    if (signal?.aborted) throw new AppError("CANCELLED");
    return { workbooks: written, notice };
  }

  function register(request: IssueRequest, written: readonly WrittenWorkbook[]): IssuedFile[] {
    for (const { bytes } of written) ctx.files.put(bytes);
    const summary = `下发${periodLabel(request.period)}填报表 ${written.length} 份`;
    ctx.store().write(officeNote(ctx, "issue", summary), (tx) => {
      for (const { form, fileName, bytes } of written) {
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        addIssue(tx, form, { fileName, sha256 });
        tx.log({
          entity: "issue",
          entityId: form.issueId,
          field: "*",
          before: null,
          after: { fileName, sha256 },
          file: fileName,
        });
      }
    });
    const ids = new Set(written.map(({ form }) => form.issueId));
    return listIssues(ctx.store().read, request.period).filter((file) => ids.has(file.issueId));
  }

  return {
    register: (period: string): IssuedFile[] => listIssues(ctx.store().read, period),

    /** As a job: asks for a folder where the door can, else hands over one zip by ticket. */
    async *run(request: IssueRequest, signal?: AbortSignal): AsyncGenerator<JobEvent<IssueResult>> {
      const folder = await outlet.chooseFolder();
      const written = yield* write(request, signal);
      const files = register(request, written.workbooks);
      const delivered = folder === null ? asZip(request.period, written, tickets) : intoFolder(folder, written);
      yield { type: "done", result: { files, ...delivered } };
    },

    /** Into a folder of the person's choice (command line). */
    async toFolder(request: IssueRequest, folder: string): Promise<IssueResult> {
      const job = write(request);
      let step = await job.next();
      while (!step.done) step = await job.next();
      const delivered = intoFolder(folder, step.value);
      return { files: register(request, step.value.workbooks), ...delivered };
    },
  };
}

function formsToIssue(ctx: Context, { period, organisations }: IssueRequest): IssuedForm[] {
  const db = ctx.store().read;
  openPeriod(db, period);
  const figures = figuresOf(db, period);
  const tasks = tasksToFill(db, figures, period);
  const chosen = organisations?.map((name) => must(findOrganisation(db, name), "单位", name).code);
  const forms = (chosen ?? listOrganisations(db).map((o) => o.code))
    .map((code) => buildForm(db, figures, tasks, code, period))
    .filter((form) => !isEmptyForm(form));
  if (forms.length === 0)
    throw new AppError("INVALID", { field: "单位", reason: `${periodLabel(period)}没有需要报送的指标和任务` });
  return forms.map((form) => stamp(ctx, withCompared(db, form, figures), figures.plan.documentNumber));
}

/** A department checks its figures as the office would: what they are compared with goes out with the form. */
function withCompared(db: ReadDb, form: Form, figures: PlanFigures): Form {
  const indicators = new Map(figures.indicators.map((line) => [line.code, line]));
  return {
    ...form,
    ...(form.matrix ? { matrix: withYearBefore(db, form.matrix, form.period) } : {}),
    lines: form.lines.map((line) => {
      const indicator = indicators.get(line.indicator);
      if (!indicator) return line;
      const context = checkContext(figures, indicator, form.organisation.code, line.dataPeriod);
      const { samePeriodLastYear, earlierInYear, previous, magnitude, recordedVintage } = context;
      const compared: ComparedFigures = {
        basis: indicator.basis,
        samePeriodLastYear,
        earlierInYear,
        previous,
        magnitude,
        recordedVintage,
      };
      return { ...line, compared };
    }),
  };
}

/** Makes a form an issue: its own id, version and visible 模板编号. */
function stamp(ctx: Context, form: Form, documentNumber: string): IssuedForm {
  const db = ctx.store().read;
  const version = lastIssueVersion(db, form.organisation.code, form.period) + 1;
  const office = listOrganisations(db).find((o) => o.isOffice);
  const section = getSetting<string>(db, "section");
  return {
    ...form,
    issueId: ctx.ids.uuid(),
    templateCode: `JS-${form.period}-${form.organisation.code.toUpperCase()}-${String(version).padStart(2, "0")}`,
    version,
    issuedAt: ctx.clock.now().toISOString(),
    appVersion: ctx.appVersion,
    office: {
      name: office ? `${office.name}${section ? `（${section}）` : ""}` : "",
      contactName: office?.contactName ?? "",
      contactPhone: office?.contactPhone ?? "",
    },
    documentNumber,
    checks: checkSettings(db),
  };
}

type Delivered = Pick<IssueResult, "delivery" | "notice">;

function intoFolder(folder: string, { workbooks, notice }: Written): Delivered {
  mkdirSync(folder, { recursive: true });
  for (const { fileName, bytes } of workbooks) writeFileSync(path.join(folder, fileName), bytes);
  return { delivery: { kind: "folder", folder }, notice: notice && putNotice(folder, notice) };
}

function asZip(period: string, { workbooks, notice }: Written, tickets: TicketOffice): Delivered {
  const fileName = `金水区_${period}_填报表.zip`;
  const files = notice ? [...workbooks, notice] : workbooks;
  // Workbooks and documents are compressed already.
  const bytes = zipSync(Object.fromEntries(files.map((file) => [file.fileName, file.bytes])), { level: 0 });
  return {
    delivery: { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName },
    notice: notice?.fileName ?? null,
  };
}
