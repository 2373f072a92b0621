/** The words of a report: changed by hand, given back to the figures, made final (定稿) and taken back. */
import type { Delivery } from "../../../shared/contract/common.ts";
import type { WrittenDocument } from "../../../shared/contract/documents.ts";
import type { WrittenView } from "../../../shared/contract/written.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { buildWrittenReport } from "../../../shared/domain/written-report/build.ts";
import { kindRules } from "../../../shared/domain/written-report/kinds.ts";
import { type PlacedText, textsOf } from "../../../shared/domain/written-report/texts.ts";
import { printedTitle, printKindLabel, printsText } from "../../../shared/text/printed.ts";
import { writtenScreenText as words } from "../../../shared/text/written-screen.ts";
import {
  findFinal,
  keepFinal,
  listEdits,
  putEdit,
  type ReportKey,
  removeEdit,
  withdrawFinal,
} from "../../db/repos/written-reports.ts";
import type { Printer, TicketOffice } from "../../ports/types.ts";
import { type Context, must, officeNote } from "../context.ts";
import { localDay } from "../local-day.ts";
import { printedPeriod } from "../reports/finished-plan.ts";
import { verified } from "../reports/freeze.ts";
import { type PrintWorld, printWorld } from "../reports/print-world.ts";
import { writtenInput } from "../reports/written-input.ts";

interface Ports {
  readonly printer: Printer;
  readonly tickets: TicketOffice;
}

export function createWrittenService(ctx: Context, { printer, tickets }: Ports) {
  /** The quarter the report is of. NOT_FOUND for a quarter never opened, INVALID for one at which there is no such report. */
  function worldOf({ kind, period }: ReportKey): PrintWorld {
    if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
    const { read } = ctx.store();
    const row = must(printedPeriod(read, period, localDay(ctx.clock.now())), "填报期", periodLabel(period));
    const world = printWorld(read, row);
    if (!kindRules[kind].isMadeAt(world.judging().plan, period))
      throw new AppError("INVALID", { field: printKindLabel[kind], reason: printsText.madeAt[kind] });
    return world;
  }

  const draft = (world: PrintWorld, key: ReportKey, finalOn: string | null = null): WrittenDocument =>
    verified(buildWrittenReport(writtenInput(world, key.kind, finalOn))) as WrittenDocument;

  function view(key: ReportKey): WrittenView {
    const world = worldOf(key);
    const final = findFinal(world.db, key);
    const document = final?.model ?? draft(world, key);
    const edits = new Map(listEdits(world.db, key).map((edit) => [edit.paragraph, edit]));
    const texts = textsOf(document);
    const known = new Set(texts.map(({ id }) => id));
    return {
      document,
      texts: texts.map((text) => {
        const edit = edits.get(text.id);
        if (!edit) return { ...text, edit: null };
        const { by, at, replaced } = edit;
        return { ...text, edit: { by, at, replaced, moved: !final && replaced !== text.generated } };
      }),
      leftOver: [...edits.values()]
        .filter(({ paragraph }) => !known.has(paragraph))
        .map(({ paragraph: id, text, by, at }) => ({ id, text, by, at })),
      final: final ? { by: final.by, at: final.at } : null,
      notYet: world.period.state === "closed" ? "" : words.closeFirst,
    };
  }

  const named = ({ kind, period }: ReportKey): string => `${periodLabel(period)}${printKindLabel[kind]}`;

  /** REFUSED for a report that is final. */
  function requireDraft(world: PrintWorld, key: ReportKey): void {
    if (findFinal(world.db, key))
      throw new AppError("REFUSED", { action: words.change, name: named(key), reason: words.isFinal });
  }

  const textIn = (world: PrintWorld, key: ReportKey, id: string): PlacedText =>
    must(
      textsOf(draft(world, key)).find((text) => text.id === id),
      words.text,
      id,
    );

  const logged = ({ kind, period }: ReportKey, id: string) =>
    ({ entity: "report_text", entityId: `${kind}@${period}`, field: id }) as const;

  return {
    get: view,

    save({
      id,
      text: typed,
      expected,
      ...key
    }: ReportKey & { id: string; text: string; expected: string }): WrittenView {
      const world = worldOf(key);
      requireDraft(world, key);
      const now = textIn(world, key, id);
      if (now.text !== expected) throw new AppError("CHANGED_MEANWHILE", { line: words.thisText });
      const text = typed.trim();
      if (text === now.text) return view(key);
      ctx.store().write(officeNote(ctx, "report-text", `修改${named(key)}的文字`), (tx) => {
        if (text === now.generated) removeEdit(tx, key, id);
        else putEdit(tx, key, { paragraph: id, text, replaced: now.generated });
        tx.log({ ...logged(key, id), before: now.text, after: text });
      });
      return view(key);
    },

    keep({ id, ...key }: ReportKey & { id: string }): WrittenView {
      const world = worldOf(key);
      requireDraft(world, key);
      const { text, generated } = textIn(world, key, id);
      const edit = must(
        listEdits(world.db, key).find(({ paragraph }) => paragraph === id),
        words.text,
        id,
      );
      ctx.store().write(officeNote(ctx, "report-text", `数据变化后保留${named(key)}中修改的文字`), (tx) => {
        putEdit(tx, key, { paragraph: id, text, replaced: generated });
        tx.log({ ...logged(key, `${id}/replaced`), before: edit.replaced, after: generated });
      });
      return view(key);
    },

    reset({ id, ...key }: ReportKey & { id: string }): WrittenView {
      const world = worldOf(key);
      requireDraft(world, key);
      const edit = must(
        listEdits(world.db, key).find(({ paragraph }) => paragraph === id),
        words.text,
        id,
      );
      const generated = textsOf(draft(world, key)).find((text) => text.id === id)?.generated ?? null;
      ctx.store().write(officeNote(ctx, "report-text", `恢复${named(key)}中生成的文字`), (tx) => {
        removeEdit(tx, key, id);
        tx.log({ ...logged(key, id), before: edit.text, after: generated });
      });
      return view(key);
    },

    /** Keeps it as it is, with its code and today's date. REFUSED while its period is open: the figures still move. */
    finalise(key: ReportKey): WrittenView {
      const world = worldOf(key);
      requireDraft(world, key);
      if (world.period.state !== "closed")
        throw new AppError("REFUSED", { action: words.finalise, name: named(key), reason: words.closeFirst });
      const document = draft(world, key, localDay(ctx.clock.now()));
      ctx.store().write(officeNote(ctx, "report-final", `${named(key)}定稿`), (tx) => {
        keepFinal(tx, key.period, printedTitle(document), document);
        tx.log({ ...logged(key, "final"), before: null, after: document.verification });
      });
      return view(key);
    },

    /** It is a draft again; its code stays known as that of a report that was taken back. */
    withdraw({ reason, ...key }: ReportKey & { reason: string }): WrittenView {
      const world = worldOf(key);
      const final = must(findFinal(world.db, key), words.final, named(key));
      ctx.store().write(officeNote(ctx, "report-final", `撤销${named(key)}定稿：${reason}`), (tx) => {
        withdrawFinal(tx, final.id);
        tx.log({ ...logged(key, "final"), before: final.model.verification, after: null });
      });
      return view(key);
    },

    async docx(key: ReportKey): Promise<Uint8Array> {
      const { document } = view(key);
      const charts = document.blocks.flatMap((block) => (block.type === "chart" ? [block.chart] : []));
      const pictures = charts.length === 0 ? [] : await printer.pictures(charts);
      // Loaded where it is needed: the library is large.
      const { writeReportDocument } = await import("../../exchange/report-document/write-report-document.ts");
      return writeReportDocument(document, pictures);
    },

    async deliverDocx(key: ReportKey): Promise<Delivery> {
      const fileName = printsText.fileName(printKindLabel[key.kind], periodLabel(key.period), "docx");
      const bytes = await this.docx(key);
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName };
    },
  };
}
