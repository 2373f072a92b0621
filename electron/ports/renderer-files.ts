/** The built pages as files: what a URL path may reach. Shared by every door, so that containment is decided once. */
import { statSync } from "node:fs";
import path from "node:path";

export interface RendererFile {
  readonly path: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * @param pathname of a URL, still percent-encoded; `/` is the application's page
 * @returns null for anything that is not a regular file of a known kind inside `directory`
 */
export function findRendererFile(directory: string, pathname: string): RendererFile | null {
  const decoded = decode(pathname === "/" ? "/index.html" : pathname);
  // Backslashes and drive letters are path syntax on Windows, never part of our file names.
  if (decoded === null || /[\\\0:]/.test(decoded)) return null;
  const root = path.resolve(directory);
  const file = path.resolve(root, `.${path.posix.sep}${decoded}`);
  const contentType = contentTypes[path.extname(file)];
  if (contentType === undefined || !file.startsWith(root + path.sep)) return null;
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? { path: file, contentType, size: found.size } : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
