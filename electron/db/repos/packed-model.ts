/** Models of prints as they are kept: JSON, deflated, in base64. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

export const packedModel = (model: object): string => deflateRawSync(JSON.stringify(model)).toString("base64");

export const unpackedModel = <T>(text: string): T =>
  JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8")) as T;
