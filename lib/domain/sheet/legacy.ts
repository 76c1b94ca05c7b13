import type { Cell, RawSheet } from "./cell";

/** How a text before Unicode was written: one byte a letter (TCVN3, the ".Vn" fonts), or a letter and its mark (VNI). */
export const alphabets = ["tcvn3", "vni"] as const;
export type Alphabet = (typeof alphabets)[number];

const tcvn3Signs = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢§£¤¥¦";
const tcvn3Letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ";
const tcvn3 = new Map([...tcvn3Signs].map((sign, index) => [sign, [...tcvn3Letters][index] ?? sign]));

/** What follows a letter, and what both are together. */
const pairs: Readonly<Record<string, string>> = {
  a: "øàùáûảõãïạêăèằéắúẳüẵëặââàầáấåẩãẫäậ",
  e: "øèùéûẻõẽïẹâêàềáếåểãễäệ",
  o: "øòùóûỏõõïọâôàồáốåổãỗäộ",
  ô: "øờùớûởõỡïợ",
  u: "øùùúûủõũïụ",
  ö: "øừùứûửõữïự",
  y: "øỳùýûỷõỹ",
};
const alone: Readonly<Record<string, string>> = { ñ: "đ", ô: "ơ", ö: "ư", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

const vni = new Map<string, string>();
for (const [base, marks] of Object.entries(pairs)) {
  const signs = [...marks];
  for (let at = 0; at + 1 < signs.length; at += 2) {
    const [mark = "", letter = ""] = [signs[at], signs[at + 1]];
    vni.set(base + mark, letter).set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase()).set(base.toUpperCase() + mark, letter.toUpperCase());
  }
}
for (const [sign, letter] of Object.entries(alone)) vni.set(sign, letter).set(sign.toUpperCase(), letter.toUpperCase());

function fromVni(text: string) {
  let said = "";
  for (let at = 0; at < text.length; at += 1) {
    const two = vni.get(text.slice(at, at + 2));
    if (two) at += 1;
    said += two ?? vni.get(text.charAt(at)) ?? text.charAt(at);
  }
  return said;
}

/** A text in Unicode that was written in an older alphabet. */
export const toUnicode = (text: string, alphabet: Alphabet) => (alphabet === "vni" ? fromVni(text) : [...text].map((sign) => tcvn3.get(sign) ?? sign).join("")).normalize("NFC");

const onlyUnicode = /[\u1EA0-\u1EF9ăĂđĐơƠưƯ]/g;
const onlyTcvn3 = /[µ¶·¸¹¨»¼½¾©®ª«¬\u00AD§¦]/g;
const onlyVni = /[aeouyôö][øûïåä]|[aeo][âêäåë](?![a-z])|[öô][ùøûõï]/giu;

const count = (text: string, shape: RegExp) => text.match(shape)?.length ?? 0;

/** The older alphabet a sheet seems to be written in; null for Unicode, and when there is too little to tell. */
export function alphabetOf({ rows }: RawSheet): Alphabet | null {
  const text = rows.slice(0, 500).flatMap(({ cells }) => cells.filter((cell) => typeof cell === "string")).join("\n");
  const [unicode, first, second] = [count(text, onlyUnicode), count(text, onlyTcvn3), count(text, onlyVni)];
  const most = Math.max(first, second);
  if (most < 3 || most <= unicode) return null;
  return first >= second ? "tcvn3" : "vni";
}

/** The sheet with its words in Unicode. */
export const inUnicode = (sheet: RawSheet, alphabet: Alphabet): RawSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell): Cell => (typeof cell === "string" ? toUnicode(cell, alphabet) : cell)) })),
});
