/**
 * A command of the command line: its options, the schema of its JSON and what it does. Help and docs/cli.md are made
 * from these declarations; the JSON is checked against the schema before it is printed.
 */
import type { z } from "zod";
import type { Core } from "../compose.ts";

export interface Option {
  readonly name: string;
  /** Placeholder of the value in help; a flag without one is boolean. */
  readonly value?: string;
  readonly help: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
  readonly choices?: readonly string[];
}

/** Options as given; a required one is always there, a repeated one keeps its order. */
export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string;
  maybe(name: string): string | undefined;
  all(name: string): string[];
  flag(name: string): boolean;
}

export interface Outcome<T> {
  readonly result: T;
  /** Findings, questions or conflicts remain: exit 1. */
  readonly open?: boolean;
  /** Nothing could be done, and the result says why: exit 2. */
  readonly refused?: boolean;
}

export interface Command<T = unknown> {
  readonly name: string;
  /** Positional arguments as shown in help, e.g. `PATH…`. */
  readonly positionals?: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Needs to write: refused while another process holds the data directory. */
  readonly writes: boolean | ((args: Arguments) => boolean);
  readonly output: z.ZodType<T>;
  run(core: Core, args: Arguments): Promise<Outcome<T>> | Outcome<T>;
  /** The result for a person, in Chinese. */
  text(result: T): string;
}

/** Keeps the result's type between `run`, `output` and `text`; afterwards all commands are of one kind. */
export function command<T>(definition: Command<T>): Command {
  return definition as unknown as Command;
}
