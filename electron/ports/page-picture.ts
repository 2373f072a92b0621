/** Pictures as the print page hands them over. */
import type { Picture } from "./types.ts";

/** The PNG in base64, sizes in CSS pixels. */
export interface PagePicture {
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

export const pictureFromPage = ({ png, width, height }: PagePicture): Picture => ({
  png: new Uint8Array(Buffer.from(png, "base64")),
  width,
  height,
});
