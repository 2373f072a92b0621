/** `app://desk/…`: the built pages and finished files, served from inside; never `file://` (02 §2.5). */
import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { findRendererFile } from "../ports/renderer-files.ts";
import { attachmentHeaders, securityHeaders } from "../transport/security-headers.ts";
import type { Tickets } from "../transport/tickets.ts";
import { appScheme, isOwnAddress } from "./origin.ts";

/** Before the app is ready, as Electron demands. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function servePages(rendererDir: string, tickets: Tickets): void {
  protocol.handle(appScheme, (request) => answer(request, rendererDir, tickets));
}

async function answer(request: Request, rendererDir: string, tickets: Tickets): Promise<Response> {
  if (request.method !== "GET") return refused(405);
  if (!isOwnAddress(request.url)) return refused(403);
  const { pathname } = new URL(request.url);
  const ticket = /^\/download\/([\w-]+)$/.exec(pathname)?.[1];
  if (ticket !== undefined) {
    const offered = tickets.redeem(ticket);
    if (offered === null) return refused(404);
    const bytes = "bytes" in offered ? offered.bytes : await readFile(offered.path);
    return found(bytes, attachmentHeaders(offered.fileName));
  }
  const file = findRendererFile(rendererDir, pathname);
  return file ? found(await readFile(file.path), { "content-type": file.contentType }) : refused(404);
}

const found = (bytes: Uint8Array, headers: Readonly<Record<string, string>>): Response =>
  // A copy whose buffer is certainly not shared, which is what a body may be.
  new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, ...headers } });

const refused = (status: number): Response => new Response(null, { status, headers: { ...securityHeaders } });
