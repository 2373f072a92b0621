/** Files from a drop or a chooser. A dropped folder is walked to its leaves. */

/**
 * Lock files of an open workbook (`~$…`, `.~…`) and what systems leave in folders. Everything else goes to the core,
 * which says of each file what it is: nothing a person dropped disappears without a word.
 */
const leftover = /^(~\$|\.|thumbs\.db$|desktop\.ini$)/i;

export const isReturnedFile = (file: { readonly name: string }): boolean => !leftover.test(file.name);

const entriesIn = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  // readEntries hands out at most a hundred at a time, and an empty list at the end.
  const next = async (found: FileSystemEntry[]): Promise<FileSystemEntry[]> => {
    const more = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    return more.length === 0 ? found : next([...found, ...more]);
  };
  return next([]);
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const nested = await Promise.all((await entriesIn(entry)).map(filesUnder));
  return nested.flat();
}

/** Must be called inside the drop event: the list of items is gone afterwards. */
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return Promise.resolve([...transfer.files]);
  return Promise.all(entries.map(filesUnder)).then((files) => files.flat());
}
