/** A name inside a sentence. */

/** In quotation marks; those it has itself become single ones (GB/T 15834): “‘十百千’企业梯次培育计划”. */
export const named = (name: string): string => `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;
