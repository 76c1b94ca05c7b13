import { refuse, type Result, accept } from "@/lib/domain/result";
import { commonWords } from "./common-words";

export const passwordLength = { least: 10, most: 200 } as const;

/** Accepts a new password, or says what is wrong with it: too short, too long, common, or built from the account's name. */
export function judgePassword(password: string, accountName: string): Result<string> {
  const text = password.normalize("NFC");
  const length = [...text].length;
  if (length < passwordLength.least) return refuse("password-short", { field: "password", values: { least: passwordLength.least } });
  if (length > passwordLength.most) return refuse("password-long", { field: "password", values: { most: passwordLength.most } });
  const plain = letters(text);
  const name = letters(accountName);
  if (name.length >= 3 && plain.includes(name)) return refuse("password-has-name", { field: "password" });
  if (isCommon(text)) return refuse("password-common", { field: "password" });
  return accept(text);
}

const fewestKinds = 5; // "ababababab" is two letters
const leastOwn = 4; // letters and digits left when every common word, year and row of keys is taken away

/** True when little remains of it once common words, years, dates and rows of keys are taken away. */
export function isCommon(password: string): boolean {
  const folded = letters(password);
  if (new Set(folded).size < fewestKinds) return true;
  const [, head = "", tail = ""] = /^(.*?)(\d*)$/.exec(unmask(fold(password))) ?? [];
  return rest(folded) < leastOwn || rest(unleet(head)) + rest(tail) < leastOwn;
}

const rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890", "1234567890", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];
const walks = [...rows, ...rows.map((row) => [...row].reverse().join(""))];
const words = [...new Set(commonWords)].sort((a, b) => b.length - a.length);

/** How many characters no common piece covers, taking the longest piece at each place. */
function rest(text: string): number {
  let own = 0;
  for (let at = 0; at < text.length; ) {
    const taken = Math.max(longestWord(text, at), longestWalk(text, at), longestRepeat(text, at), longestNumber(text, at));
    own += taken === 0 ? 1 : 0;
    at += taken || 1;
  }
  return own;
}

const longestWord = (text: string, at: number) => words.find((word) => text.startsWith(word, at))?.length ?? 0;

/** Three keys or more in a row, either way. */
function longestWalk(text: string, at: number): number {
  let length = 0;
  while (at + length < text.length && walks.some((row) => row.includes(text.slice(at, at + length + 1)))) length++;
  return length >= 3 ? length : 0;
}

function longestRepeat(text: string, at: number): number {
  let length = 1;
  while (text[at + length] === text[at]) length++;
  return length >= 3 ? length : 0;
}

/** A year, or a date written together: 2021, 30062021, 300621. */
const longestNumber = (text: string, at: number) =>
  /^(?:[0-3]\d[01]\d(?:19|20)\d\d|(?:19|20)\d\d[01]\d[0-3]\d|(?:19|20)\d\d|[0-3]\d[01]\d\d\d)/.exec(text.slice(at))?.[0].length ?? 0;

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
const letters = (text: string) => fold(text).replace(/[^a-z0-9]/g, "");

/** "P@$$" is read as "pass" before signs are dropped. */
const unmask = (text: string) => text.replaceAll("@", "a").replaceAll("$", "s").replace(/[^a-z0-9]/g, "");

const lookAlikes: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };
const unleet = (text: string) => text.replace(/[013457]/g, (digit) => lookAlikes[digit] ?? digit);
