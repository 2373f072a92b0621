/** What is filled in at the first start, and what is still missing. */
import type { SetupInput } from "../../../shared/contract/app.ts";
import type { ActorRole } from "../../../shared/domain/vocabulary.ts";
import { welcomeText } from "../../../shared/text/welcome.ts";

export interface SetupDraft {
  readonly role: ActorRole;
  /** Code of the department; null until chosen. The office's own code is known. */
  readonly organisation: string | null;
  readonly section: string;
  readonly name: string;
}

export const emptyDraft: SetupDraft = {
  role: "office",
  organisation: null,
  section: welcomeText.who.sectionDefault,
  name: "",
};

export type DraftField = "section" | "organisation" | "name";

/** Message per field that is still missing, in the order of the form. */
export function missingIn(draft: SetupDraft): Partial<Record<DraftField, string>> {
  const words = welcomeText.who;
  return {
    ...(draft.role === "office" && draft.section.trim() === "" ? { section: words.missingSection } : {}),
    ...(draft.role === "department" && draft.organisation === null ? { organisation: words.missingOrganisation } : {}),
    ...(draft.name.trim() === "" ? { name: words.missingName } : {}),
  };
}

/** Null while something is missing. */
export function setupOf(draft: SetupDraft, office: string): SetupInput | null {
  const organisation = draft.role === "office" ? office : draft.organisation;
  if (organisation === null || Object.keys(missingIn(draft)).length > 0) return null;
  const section = draft.role === "office" ? draft.section.trim() : "";
  return { role: draft.role, organisation, section, name: draft.name.trim() };
}
