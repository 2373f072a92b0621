/** Stamped scans (扫描件): registered for an organisation and period, compared by their 核对数, opened, taken back. */
import { createHash } from "node:crypto";
import type { Scan, ScanGuess } from "../../../shared/contract/collecting.ts";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { CheckNumber } from "../../../shared/domain/check-number.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { ownerByName } from "../../../shared/domain/named-file.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { scanLimitBytes, scanText as words } from "../../../shared/text/collecting.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation, listOrganisations } from "../../db/repos/catalog.ts";
import { findIssue } from "../../db/repos/issues.ts";
import { aliasesByOrganisation } from "../../db/repos/organisations.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { findReport } from "../../db/repos/reports.ts";
import { addScan, findScan, listScans, retractScan, type ScanRow, savePaper } from "../../db/repos/scans.ts";
import { templateCodePattern } from "../../exchange/layout/identity.ts";
import { sniff } from "../../exchange/preflight/sniff.ts";
import type { TicketOffice } from "../../ports/types.ts";
import { type Context, must, officeNote } from "../context.ts";
import { figuresOf } from "../plan-figures.ts";
import { requireOffice } from "./office-only.ts";
import { reportedNumbers } from "./reported-numbers.ts";
import { scanView } from "./scan-views.ts";

export interface AddScanInput {
  readonly period: string;
  /** Code or name; empty: by the file's name. */
  readonly organisation: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly paper: CheckNumber | null;
}

const wrong = (field: string, text: string, reason: string) => new AppError("INVALID", { field, text, reason });

export function createScansService(ctx: Context, tickets: TicketOffice) {
  /** NOT_FOUND also for one that was taken back. */
  function standing(db: ReadDb, id: string): ScanRow {
    const scan = findScan(db, id);
    return must(scan?.retracted === false ? scan : undefined, words.gone, scan?.fileName ?? id);
  }

  function view(db: ReadDb, id: string): Scan {
    const scan = must(findScan(db, id), words.gone, id);
    const { state, receivedAt } = findReport(db, scan.organisation, scan.period);
    const answered = receivedAt !== null || state === "submitted" || state === "accepted";
    const reported = reportedNumbers(db, figuresOf(db, scan.period), scan.period);
    return scanView(scan, nameOf(db, scan.organisation), reported(scan.organisation, answered));
  }

  return {
    guess(period: string, fileNames: readonly string[]): ScanGuess[] {
      requireOffice(ctx);
      const guess = guesser(ctx.store().read, period);
      return fileNames.map(guess);
    },

    /**
     * Keeps the file and registers it as one operation. INVALID for what is no PDF, JPG or PNG, too large, registered
     * already, or of an organisation that nobody names; a period that was never opened has no returns.
     */
    add(input: AddScanInput): Scan {
      requireOffice(ctx);
      const db = ctx.store().read;
      const { fileName, bytes, paper } = input;
      const period = must(findPeriod(db, input.period), "填报期", periodLabel(input.period));
      if (period.state === "planned") throw new AppError("PERIOD_NOT_OPEN", { period: period.code });
      const kind = sniff(bytes);
      if (kind !== "pdf" && kind !== "image") throw wrong(words.fields.file, fileName, words.wrong.kind);
      if (bytes.byteLength > scanLimitBytes) throw wrong(words.fields.file, fileName, words.wrong.size);
      const organisation =
        input.organisation === ""
          ? ownerOf(db, period.code, fileName)
          : must(findOrganisation(db, input.organisation), "单位", input.organisation);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const same = listScans(db, period.code).find((scan) => scan.sha256 === sha256);
      if (same) throw wrong(words.fields.file, fileName, words.wrong.again(nameOf(db, same.organisation)));
      const made = officeNote(ctx, "scan", words.logAdded(organisation.name, periodLabel(period.code)));
      const id = ctx.ids.uuid();
      ctx.files.put(bytes);
      const scan = { id, organisation: organisation.code, period: period.code, fileName, sha256, paper };
      ctx.store().write(made, (tx) => addScan(tx, { ...scan, size: bytes.byteLength }));
      return view(ctx.store().read, id);
    },

    /** Fills in the 核对数 of the paper, or leaves it open again. */
    setPaper(id: string, paper: CheckNumber | null): Scan {
      requireOffice(ctx);
      const db = ctx.store().read;
      const scan = standing(db, id);
      const made = officeNote(ctx, "scan", words.logPaper(nameOf(db, scan.organisation), periodLabel(scan.period)));
      if (scan.paper?.count !== paper?.count || scan.paper?.sum !== paper?.sum)
        ctx.store().write(made, (tx) => savePaper(tx, scan, paper));
      return view(ctx.store().read, id);
    },

    /** Takes it back for a reason; its bytes stay, for the log speaks of them. */
    retract(id: string, reason: string): Scan {
      requireOffice(ctx);
      const db = ctx.store().read;
      const scan = standing(db, id);
      const made = officeNote(ctx, "scan", words.logRetracted(nameOf(db, scan.organisation), periodLabel(scan.period)));
      if (!isReason(reason)) throw wrong(words.fields.reason, reason, words.retractWrong);
      ctx.store().write(made, (tx) => retractScan(tx, scan, reason.trim()));
      return view(ctx.store().read, id);
    },

    /** The file as it came. NOT_FOUND where its bytes are not there. */
    open(id: string): Delivery {
      requireOffice(ctx);
      const scan = standing(ctx.store().read, id);
      const bytes = must(ctx.files.get(scan.sha256) ?? undefined, words.gone, scan.fileName);
      return { kind: "ticket", ticket: tickets.offer({ fileName: scan.fileName, bytes }), fileName: scan.fileName };
    },
  };
}

const nameOf = (db: ReadDb, code: string): string => findOrganisation(db, code)?.name ?? code;

/** By the 模板编号 in the file's name, else by an organisation's name in it. */
function guesser(db: ReadDb, period: string): (fileName: string) => ScanGuess {
  const aliases = aliasesByOrganisation(db);
  const owners = listOrganisations(db)
    .filter(({ active }) => active)
    .map(({ code, name, shortName }) => ({ code, names: [name, shortName, ...(aliases.get(code) ?? [])] }));
  return (fileName) => {
    const code = templateCodePattern.exec(fileName.normalize("NFKC").toUpperCase())?.[0];
    const issue = code === undefined ? undefined : findIssue(db, code);
    if (issue && issue.period !== period) return { fileName, organisation: null, otherPeriod: issue.period };
    return { fileName, organisation: issue?.organisation ?? ownerByName(fileName, owners), otherPeriod: null };
  };
}

function ownerOf(db: ReadDb, period: string, fileName: string) {
  const { organisation, otherPeriod } = guesser(db, period)(fileName);
  if (otherPeriod !== null) throw wrong(words.fields.whose, fileName, words.wrong.period(periodLabel(otherPeriod)));
  if (organisation === null) throw wrong(words.fields.whose, fileName, words.wrong.whose);
  return must(findOrganisation(db, organisation), "单位", organisation);
}
