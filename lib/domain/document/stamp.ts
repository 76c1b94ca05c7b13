/** Letters of a code: none that is read as another, by eye or aloud over the telephone. */
export const codeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const codeLength = 10;

/** What a printed paper carries: its code, and the address that opens what it was made from, where the installation knows its own. */
export type Stamp = { code: string; address: string | null };

/** What a paper was made from. */
export type Printed = { kind: "decision" | "proposal" | "minutes" | "report" | "review"; id: string };

/** "7K3QF-09XWB". */
export const showCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

/** A code as somebody typed it off paper; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)) ? code : null;
}

export const printedPath = (code: string) => `/p?code=${code}`;
