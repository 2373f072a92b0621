/** The installation: whether it is set up, who is at the machine, whether its log is whole. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { actorRoles } from "../domain/vocabulary.ts";
import { organisationSchema } from "./catalog.ts";
import { deliverySchema, jobEvent, procedure } from "./common.ts";

export const actorSchema = z.object({
  role: z.enum(actorRoles),
  organisation: z.string(),
  organisationName: z.string(),
  name: z.string(),
});
export type ActorView = z.infer<typeof actorSchema>;

export const appStateSchema = z.object({
  version: z.string(),
  door: z.enum(["electron", "browser", "cli"]),
  /** Where the database and its backups are, for the person to know; never used as a path by the renderer. */
  dataDirectory: z.string(),
  ready: z.boolean(),
  demo: z.boolean(),
  actor: actorSchema.nullable(),
  plan: z.string(),
  /** The day it is here, an ISO date: the demonstration has one of its own. */
  today: z.iso.date(),
  lastBackup: z.string().nullable(),
  log: z.object({ changes: z.int(), intact: z.boolean() }),
});
export type AppState = z.infer<typeof appStateSchema>;

export const setupInput = z.object({
  role: z.enum(actorRoles),
  /** Code of a shipped organisation. For the office: itself. */
  organisation: z.string(),
  /** 科室 of the office, shown in heads and notices; empty for departments. */
  section: z.string().trim().max(40),
  name: z.string().trim().min(1).max(40),
});
export type SetupInput = z.infer<typeof setupInput>;

export const changeSchema = z.object({
  id: z.int(),
  operation: z.int(),
  kind: z.string(),
  at: z.string(),
  by: z.string(),
  source: z.string(),
  summary: z.string(),
  entity: z.string(),
  entityId: z.string(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  file: z.string().nullable(),
  cell: z.string().nullable(),
});
export type Change = z.infer<typeof changeSchema>;

const day = z.iso.date();

/** What is not said filters nothing. */
export const changeFilterSchema = z.object({
  /** Kind of thing: observation, report, indicator … */
  entity: z.string().optional(),
  /** Code of a line, organisation, task or period that it is about. */
  about: z.string().optional(),
  by: z.string().optional(),
  /** Whose person did it. */
  organisation: z.string().optional(),
  source: z.string().optional(),
  /** Days on this machine's calendar, both inclusive. */
  from: day.optional(),
  until: day.optional(),
  operation: z.int().optional(),
  /** In what was done, or in the name of the file. */
  text: z.string().trim().min(1).max(60).optional(),
});
export type ChangeFilter = z.infer<typeof changeFilterSchema>;

export const verifySchema = z.object({
  database: z.object({ ok: z.boolean(), problems: z.array(z.string()) }),
  log: z.object({ ok: z.boolean(), changes: z.int(), firstBadChange: z.int().nullable() }),
});
export type Verification = z.infer<typeof verifySchema>;

export const appContract = {
  state: procedure.output(appStateSchema),
  /** The shipped organisations, for choosing oneself before a database exists. */
  shippedOrganisations: procedure.output(
    z.array(organisationSchema.pick({ code: true, name: true, kind: true, isOffice: true })),
  ),
  setup: procedure.input(setupInput).output(appStateSchema),
  /** Opens the demonstration, a database of its own; builds it on first use. */
  enterDemo: procedure.output(eventIterator(jobEvent(z.object({ entered: z.boolean() })))),
  leaveDemo: procedure.output(appStateSchema),
  /** Looks at the demonstration as another organisation. */
  demoAs: procedure.input(z.object({ organisation: z.string() })).output(appStateSchema),
  changes: procedure
    .input(
      z.object({
        before: z.int().nullable(),
        limit: z.int().min(1).max(500),
        filter: changeFilterSchema.default({}),
      }),
    )
    .output(z.array(changeSchema)),
  /** How many rows a filter leaves, and who has ever changed anything. */
  changesFound: procedure
    .input(changeFilterSchema)
    .output(z.object({ found: z.int(), all: z.int(), people: z.array(z.string()) })),
  /** The filtered log with its hashes as a workbook, for auditors; the office's. */
  exportChanges: procedure.input(changeFilterSchema).output(deliverySchema),
  verify: procedure.output(verifySchema),
};
