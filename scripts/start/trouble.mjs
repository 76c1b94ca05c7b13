/** Something the person at the keyboard can put right: printed as one line, without a stack. */
export class Trouble extends Error {}

/** What a failed call says, in one line. */
export const lineOf = (error) => String(error?.message || error?.code || error).split("\n")[0];
