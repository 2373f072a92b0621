/** Which procedures take a file: only these may be sent multipart. Read from the contract, so that none is forgotten. */
import { isContractProcedure } from "@orpc/contract";
import { z } from "zod";

/** @returns paths below the RPC prefix, such as `/merge/upload` */
export function uploadPaths(contract: object, parent = ""): Set<string> {
  const paths = new Set<string>();
  for (const [name, part] of Object.entries(contract)) {
    const path = `${parent}/${name}`;
    if (!isContractProcedure(part)) for (const inner of uploadPaths(part as object, path)) paths.add(inner);
    else if (takesFile(part["~orpc"].inputSchema)) paths.add(path);
  }
  return paths;
}

const takesFile = (schema: unknown): boolean =>
  schema instanceof z.ZodObject && Object.values(schema.shape).some((field) => field instanceof z.ZodFile);
