/** 报告与打印: what is printed of a period, as it is today or as it was when the period was closed, and its PDF. */
import type { Delivery } from "../../../shared/contract/common.ts";
import {
  type Printed,
  type PrintOptions,
  type PrintRequest,
  printRequestSchema,
  usualPrint,
} from "../../../shared/contract/printed.ts";
import type { PrintFacts, VerifiedPrint } from "../../../shared/contract/reports.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { type PrintKind, printKinds } from "../../../shared/domain/print-kinds.ts";
import { printedName, printedTitle, printKindLabel, printsText } from "../../../shared/text/printed.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import {
  findFrozenPrint,
  frozenPrintsByCode,
  frozenSubjects,
  frozenTimes,
  type PrintSubject,
} from "../../db/repos/frozen-prints.ts";
import { findPeriod, listPeriods, type PeriodRow } from "../../db/repos/periods.ts";
import { type FinalWithCode, finalsByCode } from "../../db/repos/written-reports.ts";
import type { Printer, TicketOffice } from "../../ports/types.ts";
import { type Context, must } from "../context.ts";
import { localDay } from "../local-day.ts";
import { printedPeriod } from "./finished-plan.ts";
import { madeBy, verified } from "./freeze.ts";
import { type BroughtMakers, ownMakers } from "./makers.ts";
import { type PrintMaker, type PrintWorld, printWorld } from "./print-world.ts";

/** Of what organisations were asked for and reported. */
const ofReports: ReadonlySet<PrintKind> = new Set(["return-sheet", "filing-summary", "reminder-notice"]);

interface ReportsPorts {
  readonly printer: Printer;
  readonly tickets: TicketOffice;
  /** Prints that other services make. */
  readonly brought: BroughtMakers;
}

export function createReportsService(ctx: Context, { printer, tickets, brought }: ReportsPorts) {
  const makers: Readonly<Record<PrintKind, PrintMaker>> = { ...ownMakers, ...brought };

  const worldOf = (period: string): PrintWorld => {
    const { read } = ctx.store();
    const today = localDay(ctx.clock.now());
    return printWorld(read, must(printedPeriod(read, period, today), "填报期", period));
  };

  /** A department prints what is its own; FORBIDDEN for a kind that is the office's. */
  function subjectsIn(world: PrintWorld, kind: PrintKind): readonly PrintSubject[] {
    const actor = ctx.actor();
    if (actor.role !== "office" && !printKinds[kind].departments) throw new AppError("FORBIDDEN");
    const { db, period } = world;
    // A finished plan may never have had a reporting period: then nobody was asked for anything.
    if (ofReports.has(kind) && findPeriod(db, period.code) === undefined) return [];
    const maker = makers[kind];
    // Of lines only some are frozen; the others are printed from the verdicts that were.
    const frozen = period.state === "closed" && !maker.frozen ? frozenSubjects(db, period.code, kind) : [];
    const all = frozen.length > 0 ? frozen : maker.subjects(world);
    const ownOnly = actor.role !== "office" && printKinds[kind].of === "organisation";
    return ownOnly ? all.filter(({ code }) => code === actor.organisation) : all;
  }

  const modelIn = (world: PrintWorld, kind: PrintKind, subject: PrintSubject): Printed =>
    (world.period.state === "closed" && findFrozenPrint(world.db, world.period.code, kind, subject.code)) ||
    verified(makers[kind].model(world, subject));

  /** Those named, by code or name, else all. NOT_FOUND names one that has nothing to print. */
  function wanted(world: PrintWorld, { kind, subjects }: { kind: PrintKind; subjects: readonly string[] }) {
    const all = subjectsIn(world, kind);
    if (subjects.length === 0) return all;
    return subjects.map((named) => {
      const code = findOrganisation(world.db, named)?.code ?? named;
      const found = all.find((one) => one.code === code || one.name === named);
      if (found) return found;
      if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
      throw new AppError("NOT_FOUND", { what: printKindLabel[kind], name: named });
    });
  }

  /** In the order asked for; none where there is nothing to print. NOT_FOUND for a period that was never opened. */
  function models(request: PrintRequest): Printed[] {
    const { kind, period, subjects } = printRequestSchema.parse(request);
    const world = worldOf(period);
    return wanted(world, { kind, subjects }).map((subject) => modelIn(world, kind, subject));
  }

  function model(kind: PrintKind, period: string, subject?: string): Printed {
    const [found] = models({ kind, period, subjects: subject === undefined ? [] : [subject] });
    return must(found, printKindLabel[kind], periodLabel(period));
  }

  const pdf = async (of: readonly Printed[], options: PrintOptions): Promise<Uint8Array> => {
    requireSome(of);
    try {
      return await printer.pdf(of, options);
    } catch (error) {
      // A printer says only in its own words that it has no such page: where it has the others, that was it.
      if (options.pages === "" || error instanceof AppError) throw error;
      await printer.pdf(of, { ...options, pages: "" });
      throw new AppError("INVALID", { field: printsText.pages, text: options.pages, reason: printsText.noSuchPages });
    }
  };

  const html = (of: readonly Printed[]): Promise<string> => {
    requireSome(of);
    return printer.html(of);
  };

  return {
    subjects: (kind: PrintKind, period: string): PrintSubject[] =>
      subjectsIn(worldOf(period), kind).filter(({ code }) => code !== ""),
    models,
    model,
    pdf,
    html,

    async deliverPdf(request: PrintRequest, options: PrintOptions): Promise<Delivery> {
      const found = models(request);
      const bytes = await pdf(found, options);
      const fileName = printsText.fileName(setTitle(request.kind, found), periodLabel(request.period), "pdf");
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName };
    },

    facts(request: PrintRequest): PrintFacts[] {
      const { kind, period, subjects } = printRequestSchema.parse(request);
      const world = worldOf(period);
      const frozen = world.period.state === "closed" ? frozenTimes(world.db, period, kind) : new Map<string, string>();
      return wanted(world, { kind, subjects }).map((subject) => {
        const found = modelIn(world, kind, subject);
        return {
          title: printedTitle(found),
          verification: found.verification,
          frozenAt: frozen.get(subject.code) ?? null,
        };
      });
    },

    async print(request: PrintRequest, options: PrintOptions): Promise<boolean> {
      // A window in a browser opens the browser's dialog itself and never asks.
      if (!printer.print) throw new AppError("INTERNAL");
      const found = models(request);
      requireSome(found);
      return printer.print(found, options);
    },

    /** The PDF of one print as it is usually made, for the archive. */
    plainPdf: (kind: PrintKind, period: string): Promise<Uint8Array> => pdf([model(kind, period)], usualPrint),

    /** What carries a code: prints that were frozen, else what a period that is open says now. */
    verify(code: string): VerifiedPrint[] {
      if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
      const { read } = ctx.store();
      const frozen = frozenPrintsByCode(read, code).map(({ subject, ...print }) => ({ ...print, ...about(subject) }));
      const known = [...frozen, ...finalsByCode(read, code).map(verifiedFinal)];
      return known.length > 0 ? known : listPeriods(read).flatMap((period) => saysNow(period, code));
    },
  };

  function saysNow(period: PeriodRow, code: string): VerifiedPrint[] {
    if (period.state !== "open") return [];
    const world = printWorld(ctx.store().read, period);
    return (Object.keys(ownMakers) as (keyof typeof ownMakers)[]).flatMap((kind) =>
      [...madeBy(makers[kind], world, (makers[kind].frozen ?? makers[kind].subjects)(world))]
        .filter(({ model }) => model.verification === code)
        .map(({ subject, model }) => ({
          kind,
          period: period.code,
          title: printedTitle(model),
          ...about(subject),
          frozenAt: null,
        })),
    );
  }
}

const verifiedFinal = ({ kind, period, title, at, isWithdrawn }: FinalWithCode): VerifiedPrint => ({
  kind,
  period,
  title: isWithdrawn ? printsText.withdrawn(title) : title,
  subject: null,
  subjectName: null,
  frozenAt: at,
});

function requireSome(models: readonly Printed[]): void {
  if (models.length === 0) throw new AppError("INVALID", { field: printsText.kind, reason: printsText.nothingToPrint });
}

const about = ({ code, name }: PrintSubject): Pick<VerifiedPrint, "subject" | "subjectName"> =>
  code === "" ? { subject: null, subjectName: null } : { subject: code, subjectName: name };

/** One print is called by its own title, a set by its kind. */
const setTitle = (kind: PrintKind, [only, ...more]: readonly Printed[]): string =>
  only && more.length === 0 && printKinds[kind].of !== "period" ? printedName(only) : printKindLabel[kind];
