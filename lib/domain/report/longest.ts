/** The longest a paragraph may be, in characters; the database holds the same. */
export const LONGEST = 8000;
