/** Opens what was closed with a password: ECMA-376 Agile and Standard, and the ways of old .xls. Runs in the reader process only. */
import officeCrypto from "officecrypto-tool";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Of an old .xls; whether an OOXML file is encrypted is seen from outside. */
export function isEncryptedXls(bytes: Uint8Array): boolean {
  try {
    return officeCrypto.isEncrypted(buffer(bytes));
  } catch {
    return false;
  }
}

/** @returns what was inside, or why it stays closed */
export async function decrypt(bytes: Uint8Array, password: string): Promise<Uint8Array | FileRejection> {
  try {
    return new Uint8Array(await officeCrypto.decrypt(buffer(bytes), { password }));
  } catch (error) {
    const isWrong = error instanceof Error && /password is incorrect/i.test(error.message);
    return { code: isWrong ? "wrong_password" : "encryption_unknown", details: {} };
  }
}
