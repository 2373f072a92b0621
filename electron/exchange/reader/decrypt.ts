/** Opens what was closed with a password: ECMA-376 Agile and Standard, and the ways of old .xls. Runs in the reader process only. */
import officeCrypto from "officecrypto-tool";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";

/** Office closes a workbook with this where its structure is protected and nobody chose a password; it opens it without asking. */
export const officesOwnPassword = "VelvetSweatshop";

/** @returns what was inside, or why it stays closed */
export async function decrypt(bytes: Uint8Array, password: string): Promise<Uint8Array | FileRejection> {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new Uint8Array(await officeCrypto.decrypt(file, { password }));
  } catch (error) {
    const isWrong = error instanceof Error && /password is incorrect/i.test(error.message);
    return { code: isWrong ? "wrong_password" : "encryption_unknown", details: {} };
  }
}
