/** Files on their way to a browser: the built pages, and finished files by ticket. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { findRendererFile } from "../ports/renderer-files.ts";
import type { OfferedFile } from "../ports/types.ts";
import { attachmentHeaders } from "./security-headers.ts";

/** Answers with a built page file; false when there is none by that path. */
export async function sendRendererFile(
  response: ServerResponse,
  directory: string,
  pathname: string,
): Promise<boolean> {
  const file = findRendererFile(directory, pathname);
  if (!file) return false;
  await sendFile(response, file.path, { "content-type": file.contentType, "content-length": String(file.size) });
  return true;
}

export async function sendOfferedFile(response: ServerResponse, file: OfferedFile): Promise<void> {
  const headers = attachmentHeaders(file.fileName);
  if ("bytes" in file) {
    response.writeHead(200, { ...headers, "content-length": String(file.bytes.byteLength) }).end(file.bytes);
  } else {
    const { size } = await stat(file.path);
    await sendFile(response, file.path, { ...headers, "content-length": String(size) });
  }
}

async function sendFile(
  response: ServerResponse,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  response.writeHead(200, headers);
  if (response.req.method === "HEAD") response.end();
  else await pipeline(createReadStream(path), response);
}
