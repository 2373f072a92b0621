/** Bounds on what a returned file may be (05 §5.2). None of 775 real workbooks comes near them. */
const mebibyte = 1024 * 1024;

export const fileLimits = {
  bytes: 20 * mebibyte,
  parts: 1000,
  inflatedBytes: 64 * mebibyte,
  /** Inflated to packed size; only looked at in parts of more than `ratioFrom`: a sheet of blanks packs well. */
  ratio: 200,
  ratioFrom: mebibyte,
} as const;
