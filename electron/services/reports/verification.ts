/** The verification code in a sheet's footer: same figures and text, same code (04 §4.3). */
import { createHash } from "node:crypto";

/** A sheet or letter before its code is put on. */
export type Unverified<T> = T extends { readonly verification: string } ? Omit<T, "verification"> : never;

/** The first eight hexadecimal digits of the SHA-256 of the sheet's canonical model, the code itself left out: `7C3E-04B9`. */
export function sheetVerification(sheet: object): string {
  const digits = createHash("sha256")
    .update(canonicalJson({ ...sheet, verification: undefined }))
    .digest("hex")
    .slice(0, 8)
    .toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** JSON with the keys of every object in order, so that the code does not depend on how the model was put together. */
function canonicalJson(model: unknown): string {
  return JSON.stringify(model, (_key, value: unknown) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
