/** The core as the pages see it: the contract's procedures, typed, whichever door is open. */
import { createORPCClient, DynamicLink } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "../../shared/contract/index.ts";
import { connect } from "./connect.ts";

/** Calls wait for the connection by themselves. They fail with a closed code (`isDefinedError`, then `code` and `data`). */
export const api: ContractRouterClient<typeof contract> = createORPCClient(
  new DynamicLink(async () => (await connect()).link),
);
