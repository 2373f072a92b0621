/** 单位填报单 of what the database holds. */
import { buildReturnSheet, checkNumberOfForm } from "../../../shared/domain/return-sheet.ts";
import { listIssues } from "../../db/repos/issues.ts";
import { listReports } from "../../db/repos/reports.ts";
import { buildForm, isEmptyForm } from "../forms-service.ts";
import type { PrintMaker, PrintWorld } from "./print-world.ts";

const formOf = (world: PrintWorld, organisation: string) =>
  buildForm(world.db, world.figures(), world.tasks(), organisation, world.period.code);

export const returnSheetMaker: PrintMaker = {
  /** Whoever has something to report, or has reported. */
  subjects(world) {
    const reported = new Set(listReports(world.db, world.period.code).map(({ organisation }) => organisation));
    return world
      .organisations()
      .filter(({ code }) => reported.has(code) || !isEmptyForm(formOf(world, code)))
      .map(({ code, name }) => ({ code, name }));
  },
  model(world, { code }) {
    const form = formOf(world, code);
    return buildReturnSheet({
      form,
      typed: new Map(),
      checkNumber: checkNumberOfForm(form),
      templateCode:
        listIssues(world.db, world.period.code).find(({ organisation }) => organisation === code)?.templateCode ?? null,
      demo: world.demo,
    });
  },
};
