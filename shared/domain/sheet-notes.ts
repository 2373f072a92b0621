/** The numbered notes under a printed sheet: one number per text, in the order in which they are first needed. */
export interface NoteList {
  /** The 1-based number of the note; the same text has the same number wherever it is needed. */
  readonly mark: (note: string) => number;
  readonly texts: () => string[];
}

export function numberedNotes(): NoteList {
  const notes: string[] = [];
  return {
    mark: (note) => {
      const wanted = note.trim();
      const known = notes.indexOf(wanted);
      return known >= 0 ? known + 1 : notes.push(wanted);
    },
    texts: () => [...notes],
  };
}
