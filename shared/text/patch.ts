/** Words that are put into workbooks of others. */

/** Who comments in a marked copy. */
export const commentAuthor = "规划编制办公室";
