/** What marks the search box of a page: its shortcut finds it by the words in which it is announced. */
export const searchField = { "aria-keyshortcuts": "Control+K /" } as const;

export const searchFieldSelector = `input[aria-keyshortcuts="${searchField["aria-keyshortcuts"]}"]`;
