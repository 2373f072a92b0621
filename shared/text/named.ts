/** A name inside a sentence. */

/** In quotation marks; those it has itself become single ones (GB/T 15834): “‘十百千’企业梯次培育计划”. */
export const named = (name: string): string => `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;

/** A line's name with what sets it apart from a namesake, said once: 重点实验室数量（省级以上）. */
export const nameWithScope = ({ name, scope }: { readonly name: string; readonly scope: string }): string =>
  name.includes(scope) ? name : `${name}（${scope}）`;
