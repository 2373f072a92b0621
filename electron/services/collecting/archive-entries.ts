/** What the archive of a quarter is made of (一季一档): every file that went out or came back, by its place in the zip. */
import path from "node:path";
import { checkNumberWords, paperStandingLabel, archiveText as words } from "../../../shared/text/collecting.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { listIssues } from "../../db/repos/issues.ts";
import { listReturnCopies } from "../../db/repos/return-copies.ts";
import { listReturnedFiles } from "../../db/repos/returned-files.ts";
import { listScans } from "../../db/repos/scans.ts";
import { safeFileName } from "../../exchange/write/file-name.ts";

export interface ArchiveEntry {
  readonly folder: string;
  /** In the zip, with `/`. */
  readonly path: string;
  readonly organisation: string;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

export interface KeptEntry extends ArchiveEntry {
  /** Of the kept file. */
  readonly sha256: string;
}

/** Names of a zip, told apart as Windows does: without regard to case. */
export function createNames(): (folder: string, fileName: string) => string {
  const taken = new Set<string>();
  return (folder, fileName) => {
    const { name, ext } = path.parse(safeFileName(fileName));
    for (let copy = 1; ; copy++) {
      const found = `${folder}/${copy === 1 ? name : `${name}（${copy}）`}${ext}`;
      if (taken.has(found.toLowerCase())) continue;
      taken.add(found.toLowerCase());
      return found;
    }
  };
}

/** Everything kept of a period, in the order of the list: issued workbooks, returned files of standing batches, marked copies, scans. */
export function keptEntries(db: ReadDb, period: string): KeptEntry[] {
  const names = createNames();
  const organisations = new Map(listOrganisations(db).map(({ code, name }) => [code, name]));
  const nameOf = (code: string | null): string => (code === null ? "" : (organisations.get(code) ?? code));
  const inFolder = (folder: string, organisation: string): string =>
    organisation === "" ? folder : `${folder}/${safeFileName(organisation)}`;

  const issued = listIssues(db, period).map((file) => ({
    folder: words.folders.issued,
    path: names(words.folders.issued, file.fileName),
    organisation: file.organisationName,
    at: file.issuedAt,
    by: file.issuedBy,
    note: words.issueNote(file.templateCode, file.version),
    sha256: file.sha256,
  }));
  // The same bytes of one organisation, merged again for what had been left open, are one file.
  const files = Map.groupBy(listReturnedFiles(db, period), (file) => `${file.organisation}@${file.sha256}`);
  const returned = [...files.values()].flatMap(([first, ...again]) => {
    if (!first) return [];
    const organisation = nameOf(first.organisation);
    const batches = [first, ...again].map(({ batch }) => batch);
    const place = names(inFolder(words.folders.returned, organisation), first.file);
    const { at, by, sha256 } = first;
    return [
      { folder: words.folders.returned, path: place, organisation, at, by, note: words.batchNote(batches), sha256 },
    ];
  });
  const scans = listScans(db, period).map(({ organisation: code, fileName, at, by, sha256, paper }) => {
    const organisation = nameOf(code);
    const place = names(inFolder(words.folders.scans, organisation), fileName);
    const note = words.scanNote(paper === null ? paperStandingLabel.open : ` ${checkNumberWords(paper)}`);
    return { folder: words.folders.scans, path: place, organisation, at, by, note, sha256 };
  });
  const sentBack = listReturnCopies(db, period).map(
    ({ organisationName, fileName, at, by, sha256, number, queries }) => {
      const place = names(inFolder(words.folders.sentBack, organisationName), fileName);
      const note = words.sentBackNote(number, queries);
      return { folder: words.folders.sentBack, path: place, organisation: organisationName, at, by, note, sha256 };
    },
  );
  return [...issued, ...returned, ...sentBack, ...scans];
}
