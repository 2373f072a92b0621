/** 单位: who takes part, their names, who stopped and who took over. */
import { z } from "zod";
import { projectStages } from "../domain/projects/pools.ts";
import { organisationKinds, reportStates, roles } from "../domain/vocabulary.ts";
import { organisationSchema } from "./catalog.ts";
import { periodCode, procedure } from "./common.ts";

const contact = z.string().trim().max(40);

const editable = {
  name: z.string().trim().min(1).max(40),
  shortName: z.string().trim().min(1).max(20),
  kind: z.enum(organisationKinds),
  order: z.int().min(0).max(99999),
  contactName: contact,
  contactPhone: contact,
  leader: contact,
};

export const organisationEdit = z.object({ code: z.string(), ...editable });
/** The code tells returned workbooks apart; it never changes. */
export const organisationInput = z.object({ code: z.string().regex(/^[a-z][a-z0-9]{1,19}$/), ...editable });

export const listedOrganisationSchema = organisationSchema.extend({
  /** Names it had: lists and workbooks that carry them are understood. */
  aliases: z.array(z.string()),
  /** Lines and tasks of the plan it answers for until further notice. */
  leads: z.int(),
  provides: z.int(),
  supports: z.int(),
  /** Nothing refers to it: it may be deleted. */
  removable: z.boolean(),
});

/** It takes part until the quarter before `from`. */
const leave = {
  code: z.string(),
  from: periodCode,
  reason: z.string().trim().min(2).max(200),
  /** Code of who answers for its projects from the first day of `from` on; null: nobody, until the office says who. */
  projectsTo: z.string().nullable(),
};

export const retireInput = z.object(leave);
export const mergerInput = z.object({ ...leave, into: z.string() });

/** What becomes of one responsibility of an organisation that leaves. */
export const departureSchema = z.object({
  item: z.string(),
  itemName: z.string(),
  plan: z.string(),
  role: z.enum(roles),
  effect: z.enum(["taken_over", "held_already", "ends"]),
  /** Nobody leads the line or task then. */
  leaderless: z.boolean(),
});

export const consequencesSchema = z.object({
  departures: z.array(departureSchema),
  /** Its reports in open periods that are not accepted. */
  openReports: z.array(z.object({ period: periodCode, state: z.enum(reportStates) })),
  /** The projects that it is responsible for and that are still to be reported on: who is next is for the office to say. */
  projects: z.array(z.object({ code: z.string(), name: z.string(), stage: z.enum(projectStages) })),
});

export type OrganisationEdit = z.infer<typeof organisationEdit>;
export type OrganisationInput = z.infer<typeof organisationInput>;
export type ListedOrganisation = z.infer<typeof listedOrganisationSchema>;
export type RetireInput = z.infer<typeof retireInput>;
export type MergerInput = z.infer<typeof mergerInput>;
export type Departure = z.infer<typeof departureSchema>;
export type Consequences = z.infer<typeof consequencesSchema>;

export const organisationsContract = {
  /** All of them, inactive ones too, in their order; counts are of the plan. */
  list: procedure.input(z.object({ plan: z.string() })).output(z.array(listedOrganisationSchema)),
  /** A free code from the initials of the name's pinyin. */
  suggestCode: procedure.input(z.object({ name: z.string() })).output(z.string()),
  add: procedure.input(organisationInput).output(organisationSchema),
  /** What the office edits is never overwritten by a newer app; an old name is kept as one it had. */
  edit: procedure.input(organisationEdit).output(organisationSchema),
  /** What retiring it, or merging it into another, would move; refused as the command itself would be. */
  consequences: procedure
    .input(z.object({ code: z.string(), from: periodCode, into: z.string().nullable() }))
    .output(consequencesSchema),
  retire: procedure.input(retireInput).output(organisationSchema),
  reactivate: procedure.input(z.object({ code: z.string() })).output(organisationSchema),
  merge: procedure.input(mergerInput).output(organisationSchema),
  /** Only while nothing at all refers to it. */
  remove: procedure.input(z.object({ code: z.string() })).output(z.object({ code: z.string() })),
};
