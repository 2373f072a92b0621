/** A batch's id as people read it out: its first eight characters tell any two apart. */
export const batchName = (id: string): string => id.slice(0, 8);
