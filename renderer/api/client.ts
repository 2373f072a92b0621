/** The core as the pages see it: the contract's procedures, typed, whichever door is open. */
import { type ClientLink, createORPCClient, ORPCError } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "../../shared/contract/index.ts";
import { connect } from "./connect.ts";

let lockHeard: () => void = () => undefined;

/** @param heard called when a call was refused because the window is locked: by another window, or while this one slept */
export const onLocked = (heard: () => void): void => {
  lockHeard = heard;
};

const link: ClientLink<Record<never, never>> = {
  async call(path, input, options) {
    try {
      return await (await connect()).link.call(path, input, options);
    } catch (error) {
      if (error instanceof ORPCError && error.code === "LOCKED") lockHeard();
      throw error;
    }
  },
};

/** Calls wait for the connection by themselves. They fail with a closed code (`isDefinedError`, then `code` and `data`). */
export const api: ContractRouterClient<typeof contract> = createORPCClient(link);
