import { randomBytes, randomUUID } from "node:crypto";
import type { Ids } from "./types.ts";

export const randomIds: Ids = {
  uuid: () => randomUUID(),
  secret: () => randomBytes(32).toString("base64url"),
};
