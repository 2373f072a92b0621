/** What a list of projects is called before the office names it. */

/**
 * A name for a list that is read for the first time: its file's, without what changes from one to the next.
 * `2022年3月重点项目清单.xlsx` → 重点项目清单. Empty where nothing is left.
 */
export const nameOfFile = (file: string): string =>
  file
    .normalize("NFKC")
    .replace(/\.[a-z]{2,4}$/i, "")
    .replace(/(?:截至|截止)?(?:19|20)\d{2}年?(?:[-—~至._]?\d{1,2})?(?:[-—~至]\d{1,2})?月?(?:份|底|末)?/g, "")
    .replace(/第?[一二三四1-4]季度|上半年|前三季度|(?:\d{1,2}[-—~至])?\d{1,2}月(?:份|底|末)?|全年/g, "")
    .replace(/\(\s*\d*\s*\)/g, "")
    .replace(/^[\s\-_—.·、]+|[\s\-_—.·、]+$/g, "")
    .slice(0, 60);
