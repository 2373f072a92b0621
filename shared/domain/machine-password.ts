/** What a password of this machine must be, and how attempts are slowed. */

export const passwordMinLength = 6;
export const passwordMaxLength = 128;

/** In characters; what they are is the person's business. */
export const isPassword = (text: string): boolean => {
  const length = [...text].length;
  return length >= passwordMinLength && length <= passwordMaxLength;
};

const longestWait = 60;

/** Seconds to wait after so many wrong attempts in a row: 1, 2, 4 … 60. */
export const waitAfter = (failures: number): number =>
  failures === 0 ? 0 : Math.min(longestWait, 2 ** Math.min(failures - 1, 16));
