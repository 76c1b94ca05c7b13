/** The search form of a Vietnamese name, as the database's `fold`: "Hòa Lộc" and "Hoà Lộc" are both "hoa loc". */
export const fold = (text: string) =>
  text.replaceAll("Đ", "D").replaceAll("đ", "d").normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC").trim().toLowerCase();
