/**
 * The password of this machine lies in a file of its own beside the database: a digest, never the password. It is not part of
 * backups, so that a restored office is not locked by a password nobody knows any more; whoever may delete files here may
 * remove it, which the guide says.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const schema = z.object({
  format: z.literal(1),
  /** scrypt over the password, base64, with its salt and costs. */
  digest: z.string().nullable(),
  salt: z.string(),
  cost: z.int(),
  /** Wrong attempts since the last right one. */
  failures: z.int(),
  idleMinutes: z.int(),
});
export type PasswordRecord = z.infer<typeof schema>;

export const noPassword: PasswordRecord = {
  format: 1,
  digest: null,
  salt: "",
  cost: 0,
  failures: 0,
  idleMinutes: 0,
};

export interface PasswordFile {
  read(): PasswordRecord;
  write(record: PasswordRecord): void;
}

export const passwordFileName = "window-lock.json";

/** A file that cannot be read locks: damage must not open what was closed. */
const unreadable: PasswordRecord = { ...noPassword, digest: "", failures: 6 };

export function createPasswordFile(dataDir: string): PasswordFile {
  const file = path.join(dataDir, passwordFileName);
  return {
    read() {
      if (!existsSync(file)) return noPassword;
      try {
        return schema.parse(JSON.parse(readFileSync(file, "utf8")));
      } catch {
        return unreadable;
      }
    },
    write(record) {
      if (record.digest === null && record.idleMinutes === 0) {
        rmSync(file, { force: true });
        return;
      }
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}
