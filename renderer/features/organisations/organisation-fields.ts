/** The form of an organisation as typed, and what is wrong with it. */
import type { ListedOrganisation, OrganisationEdit } from "../../../shared/contract/organisations.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";

const words = organisationsText;

/** As typed: the order is a text until it is saved. */
export interface OrganisationDraft extends Omit<OrganisationEdit, "order"> {
  readonly order: string;
}

export type DraftField = keyof OrganisationDraft;

export const textFields = [
  { name: "name", label: words.columns.name, maxLength: 40 },
  { name: "shortName", label: words.columns.shortName, maxLength: 20 },
  { name: "contactName", label: words.columns.contact, maxLength: 40 },
  { name: "contactPhone", label: words.columns.phone, maxLength: 40 },
  { name: "leader", label: words.columns.leader, maxLength: 40 },
] as const;

const newKind = "区政府部门";

export function draftOf(organisation: ListedOrganisation): OrganisationDraft {
  const { code, name, shortName, kind, order, contactName, contactPhone, leader } = organisation;
  return { code, name, shortName, kind, order: String(order), contactName, contactPhone, leader };
}

/** A new one comes after all others. */
export function newDraft(organisations: readonly ListedOrganisation[]): OrganisationDraft {
  const last = organisations.reduce((most, { order }) => Math.max(most, order), 0);
  return {
    code: "",
    name: "",
    shortName: "",
    kind: newKind,
    order: String(last + 1),
    contactName: "",
    contactPhone: "",
    leader: "",
  };
}

/** What is wrong with a field, and what to do; null while nothing is. */
export function wrongWith(draft: OrganisationDraft, field: DraftField): string | null {
  switch (field) {
    case "name":
      return draft.name.trim() === "" ? words.required(words.columns.name) : null;
    case "shortName":
      return draft.shortName.trim() === "" ? words.required(words.columns.shortName) : null;
    case "order":
      return /^\d{1,5}$/.test(draft.order.trim()) ? null : words.orderWrong;
    case "code":
      return /^[a-z][a-z0-9]{1,19}$/.test(draft.code) ? null : words.codeWrong;
    default:
      return null;
  }
}

export const editOf = (draft: OrganisationDraft): OrganisationEdit => ({ ...draft, order: Number(draft.order.trim()) });
