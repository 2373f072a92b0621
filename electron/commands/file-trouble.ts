/** Paths that the operating system refuses, in the words of the person who gave them. */
const fileTroubles: Readonly<Record<string, string>> = {
  ENOENT: "上级目录不存在，请先建立目录或改写路径",
  EACCES: "没有权限，请换一个目录或请管理员授权",
  EPERM: "没有权限，或文件正被其他程序打开，请关闭后再试",
  EBUSY: "文件正被其他程序打开，请关闭后再试",
  EEXIST: "已有同名的文件，不能作为目录，请换一个名字",
  EISDIR: "这是一个目录，请写明文件名",
  ENOTDIR: "路径中有一级不是目录，请改写路径",
  ENOSPC: "磁盘已满，请清理后再试",
  EROFS: "磁盘只读，请换一个位置",
};

/** What the operating system refused, in words; null for anything else. */
export function fileTrouble(error: unknown): string | null {
  const { code, path: place } = error as NodeJS.ErrnoException;
  const words = code === undefined ? undefined : fileTroubles[code];
  return words === undefined ? null : `不能读写“${place ?? ""}”：${words}。`;
}
