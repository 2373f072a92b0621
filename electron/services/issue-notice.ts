/** 通知代拟稿: the covering notice of an issue, from what went out and the dates that hold today. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { IssueNotice } from "../../shared/contract/issue.ts";
import { dueOfLine, dueOfReport } from "../../shared/domain/due-exceptions.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Form } from "../../shared/domain/form.ts";
import { buildNoticeDraft, type NoticeDraft, type NoticeWorkbook } from "../../shared/domain/notice-draft.ts";
import { periodLabel } from "../../shared/domain/period.ts";
import { noticeDraftText as words } from "../../shared/text/notice-draft.ts";
import type { ReadDb } from "../db/handles.ts";
import { findOrganisation, findPlan, listOrganisations } from "../db/repos/catalog.ts";
import { listExceptions } from "../db/repos/due-exceptions.ts";
import { findIssue, listIssues } from "../db/repos/issues.ts";
import { findPeriod } from "../db/repos/periods.ts";
import type { Outlet, TicketOffice } from "../ports/types.ts";
import { requireOffice } from "./collecting/office-only.ts";
import { type Context, must } from "./context.ts";
import { localDay } from "./local-day.ts";

/** A workbook the notice goes out with. */
export interface SentWorkbook {
  readonly form: Form;
  readonly fileName: string;
}

export interface NoticeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** How many it lists. */
  readonly workbooks: number;
}

interface NoticeRequest {
  readonly period: string;
  /** Codes or names; default: everyone a workbook was issued to. */
  readonly organisations?: readonly string[] | undefined;
}

export function createIssueNoticeService(ctx: Context, outlet: Outlet, tickets: TicketOffice) {
  const made = async (request: NoticeRequest): Promise<NoticeFile> => {
    requireOffice(ctx);
    return noticeFile(ctx, request.period, lastIssued(ctx.store().read, request));
  };
  return {
    /** Into a folder of the person's choice where the door has one, else by ticket. */
    async deliver(request: NoticeRequest): Promise<IssueNotice> {
      const notice = await made(request);
      const { fileName, bytes, workbooks } = notice;
      const folder = await outlet.chooseFolder();
      return folder === null
        ? { workbooks, fileName, delivery: { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName } }
        : { workbooks, fileName: putNotice(folder, notice), delivery: { kind: "folder", folder } };
    },

    /** The document itself, for a file of the caller's choice (command line). */
    document: made,
  };
}

/**
 * Writes the notice into the folder. One that is there may have been worked on by hand: it stays, the new one is （2）.
 * @returns the name it got
 */
export function putNotice(folder: string, { fileName, bytes }: NoticeFile): string {
  mkdirSync(folder, { recursive: true });
  const { name, ext } = path.parse(fileName);
  for (let copy = 1; ; copy++) {
    const found = copy === 1 ? fileName : `${name}（${copy}）${ext}`;
    if (existsSync(path.join(folder, found))) continue;
    writeFileSync(path.join(folder, found), bytes, { flag: "wx" });
    return found;
  }
}

/** The notice that goes with these workbooks. */
export async function noticeFile(ctx: Context, period: string, sent: readonly SentWorkbook[]): Promise<NoticeFile> {
  const draft = draftOf(ctx, period, sent);
  // Loaded where it is needed: the library is large, and most days nobody writes a notice.
  const { writeNotice } = await import("../exchange/notice/write-notice.ts");
  return { fileName: words.fileName(period), bytes: await writeNotice(draft), workbooks: draft.list.rows.length };
}

function draftOf(ctx: Context, period: string, sent: readonly SentWorkbook[]): NoticeDraft {
  const db = ctx.store().read;
  const { plan: code, due } = must(findPeriod(db, period), "填报期", periodLabel(period));
  const plan = must(findPlan(db, code), "规划", code);
  const office = listOrganisations(db).find(({ isOffice }) => isOffice);
  // The office does not write to itself, unless there is nobody else.
  const others = sent.filter(({ form }) => form.organisation.code !== office?.code);
  const workbookOf = workbooksOf(db, period, due);
  return buildNoticeDraft({
    plan: code,
    planTitle: plan.title,
    documentNumber: plan.documentNumber,
    periodLabel: periodLabel(period),
    due,
    today: localDay(ctx.clock.now()),
    office: {
      name: office?.name ?? "",
      contactName: office?.contactName ?? "",
      contactPhone: office?.contactPhone ?? "",
    },
    workbooks: (others.length === 0 ? sent : others).map(workbookOf),
  });
}

/** What was asked for as it was issued; until when as it is today, for time may have been given since. */
function workbooksOf(db: ReadDb, period: string, periodDue: string | null): (sent: SentWorkbook) => NoticeWorkbook {
  const exceptions = listExceptions(db, period);
  return ({ form, fileName }) => {
    const { organisation, lines, tasks = [], instructions = [] } = form;
    const dueOf = (indicator: string) => dueOfLine(exceptions, periodDue, organisation.code, indicator);
    // What may be left blank does not make a report late.
    const obliged = lines.filter(({ optional }) => !optional);
    const dues = (obliged.length > 0 ? obliged : lines).map(({ indicator }) => dueOf(indicator));
    const due = dueOfReport(exceptions, periodDue, organisation.code, dues);
    return {
      organisation: organisation.name,
      kind: must(findOrganisation(db, organisation.code), "单位", organisation.name).kind,
      lines: lines.length,
      tasks: tasks.length,
      instructions: instructions.length + tasks.filter(({ instruction }) => instruction !== null).length,
      due,
      deferredLines: lines.flatMap(({ indicator, name, dataPeriodLabel }) => {
        const own = dueOf(indicator);
        return own === null || own === due ? [] : [{ name, dataPeriodLabel, due: own }];
      }),
      fileName,
    };
  };
}

/** The newest workbook of each that was issued one, in the register's order. */
function lastIssued(db: ReadDb, { period, organisations }: NoticeRequest): SentWorkbook[] {
  const newest = new Map(listIssues(db, period).map((file) => [file.organisation, file]));
  const chosen = organisations?.map((name) => must(findOrganisation(db, name), "单位", name));
  const missing = chosen?.find(({ code }) => !newest.has(code));
  if (newest.size === 0 || missing)
    throw new AppError("INVALID", {
      field: "单位",
      ...(missing ? { name: missing.name } : {}),
      reason: `${periodLabel(period)}还没有下发填报表，请先下发，再生成通知代拟稿`,
    });
  const codes = chosen && new Set(chosen.map(({ code }) => code));
  return [...newest.values()].flatMap(({ organisation, issueId, fileName }) => {
    const form = codes && !codes.has(organisation) ? undefined : findIssue(db, issueId)?.form;
    return form === undefined ? [] : [{ form, fileName }];
  });
}
