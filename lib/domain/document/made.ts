/** Who has a file made, and when. */
export type Made = { by: string; account: string; at: Date };

/** What the record tells of a file that was handed out: what it is, its rows, and the hash of them. */
export type Told = { what: string; rows: number; sha256: string };

/** A file piece by piece; at its end what is to be told of it. */
export type Writing = AsyncGenerator<Uint8Array, Told>;

export const formats = ["xlsx", "csv"] as const;
export type Format = (typeof formats)[number];
