/** Files from a drop or a chooser. A dropped folder is walked to its leaves. */

/**
 * What systems leave in folders. Everything else goes to the core, which says of each file what it is (a lock file of an
 * open workbook, a scan, a picture): nothing a person dropped disappears without a word.
 */
const leftover = /^(\.ds_store|thumbs\.db|desktop\.ini)$/i;

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
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const dropped = [...transfer.items].filter(({ kind }) => kind === "file");
  const found = dropped.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  if (found.length === 0) return [...transfer.files];
  // Something that is no entry of a file system, dragged out of a mail say, is still a file.
  const files = found.map((one) => (one instanceof File ? [one] : one === null ? [] : filesUnder(one)));
  return (await Promise.all(files)).flat();
}
