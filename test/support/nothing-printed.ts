import type { Printer } from "../../electron/ports/types.ts";

const refuse = () => Promise.reject(new Error("nothing is printed here"));

/** For tests in which nothing may be printed. */
export const nothingPrinted: Printer = { pdf: refuse, html: refuse, pictures: refuse };
