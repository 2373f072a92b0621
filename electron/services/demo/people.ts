/** Who fills in for each organisation, with a contact and a leader in charge. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import { demoWords } from "../../../shared/text/demo.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import type { Actor } from "../../db/store.ts";
import { note } from "../context.ts";
import type { DemoDesk } from "./demo-desk.ts";
import { createDice, type Dice } from "./dice.ts";

const nameOf = (question: string, dice: Dice): string =>
  dice.one(`${question}|surname`, demoWords.surnames) + dice.one(`${question}|given`, demoWords.givenNames);

export const clerkName = (organisation: string, seed: string): string => nameOf(organisation, createDice(seed));

export function clerkOf({ code, isOffice }: Organisation, { dice, office }: DemoDesk): Actor {
  return isOffice ? office : { role: "department", organisation: code, name: nameOf(code, dice) };
}

/** Numbers of an exchange that does not exist. */
const phoneOf = (code: string, dice: Dice): string => `0371-5555${String(Math.floor(dice.share(code) * 9000) + 1000)}`;

export function registerContacts(desk: DemoDesk): void {
  const { ctx, store, dice, office } = desk;
  desk.sit(office);
  store.write(note(ctx, "organisation", demoWords.summary.contacts), (tx) => {
    for (const organisation of listOrganisations(tx)) {
      const { code } = organisation;
      const contact = {
        contactName: clerkOf(organisation, desk).name,
        contactPhone: phoneOf(code, dice),
        leader: dice.one(`${code}|leader`, demoWords.leaders),
      };
      tx.run(
        `UPDATE organisation SET contact_name = :contactName, contact_phone = :contactPhone, leader = :leader
         WHERE code = :code`,
        { ...contact, code },
      );
      for (const [field, after] of Object.entries(contact))
        tx.log({ entity: "organisation", entityId: code, field, before: "", after });
    }
  });
}
