/** Our own pages' origin: everything the shell allows is allowed to it alone. */
export const appScheme = "app";
export const appOrigin = "app://desk";

/** Whether an address is one of our own pages. */
export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === `${appScheme}:` && new URL(address).host === "desk";
}
