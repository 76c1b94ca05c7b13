/** Where contents lie under the hash of what they are. */
export type Shelf = {
  /** Takes what lies at `path`, whole or not at all; the same content again begins its age anew. `path` may be gone afterwards. */
  keep: (path: string, content: { bytes: number; sha256: string }) => Promise<void>;
  /** From its beginning, or null when it is not there. */
  open: (sha256: string) => Promise<ReadableStream<Uint8Array> | null>;
  /** Everything kept, some at a time, with since when. */
  contents: () => AsyncIterable<readonly { sha256: string; at: Date }[]>;
  remove: (sha256: string) => Promise<void>;
  /** True for the database that used it first. */
  belongsTo: (owner: string) => Promise<boolean>;
};
