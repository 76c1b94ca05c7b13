/** The search form of a Vietnamese name, as the database's `fold`: "Hòa Lộc" and "Hoà Lộc" are both "hoa loc". */
export const fold = (text: string) =>
  text.replaceAll("Đ", "D").replaceAll("đ", "d").normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC").trim().toLowerCase();

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A name with its marks, each tone at its word's end wherever it was put: "Hòa" and "Hoà" are one, "Sơn Hà" and "Sơn Hạ" are not. */
export const spelling = (text: string) =>
  text.normalize("NFD").toLowerCase().trim().split(/\s+/).map((word) => word.replaceAll(tones, "") + (word.match(tones) ?? []).join("")).join(" ");
