/** What the core needs from the outside world. Each door brings its own implementations; tests pass theirs. */
import type { DocumentChart } from "../../shared/contract/documents.ts";
import type { Printed, PrintOptions } from "../../shared/contract/printed.ts";

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** Names a record; may be guessed. */
  uuid(): string;
  /** 256 random bits, safe in a URL: whoever has it is let in. */
  secret(): string;
}

export interface Outlet {
  /**
   * A folder the person chose on this machine, or null where the door has no folders to offer (browser mode): then the
   * files leave as one download. Throws CANCELLED when the person closed the dialog.
   */
  chooseFolder(): Promise<string | null>;
}

/** A PNG and the size it is meant to be seen at, in CSS pixels. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Printer {
  /**
   * Sheets and letters as one tagged PDF with a bookmark each, drawn by the same page that shows them; every one begins
   * on a page of its own and counts its pages for itself. Throws NO_BROWSER where nothing can draw it.
   */
  pdf(models: readonly Printed[], options: PrintOptions): Promise<Uint8Array>;
  /** The same as one self-contained page of HTML. */
  html(models: readonly Printed[]): Promise<string>;
  /**
   * Through the system's print dialog: false where the person closed it. Only doors that own a window have it; in a
   * browser the page itself opens the browser's dialog.
   */
  print?(models: readonly Printed[], options: PrintOptions): Promise<boolean>;
  /** Charts as they stand on the page, each as PNG, for documents that others go on working on. */
  pictures(charts: readonly DocumentChart[]): Promise<Picture[]>;
}

/** A file to be fetched once: its bytes, or where it is staged on disk. */
export type OfferedFile = { readonly fileName: string } & ({ readonly bytes: Uint8Array } | { readonly path: string });

export interface TicketOffice {
  /** Returns the ticket under which the file can be fetched once, for a while. */
  offer(file: OfferedFile): string;
}
