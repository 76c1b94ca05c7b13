// "MẬT" as a mark stands in capitals and by itself; "BẢO MẬT" and "BÍ MẬT" are ordinary words.
const mark = /(?<![\p{L}\p{M}])(?:TỐI\s+|TUYỆT\s+|(?<!(?:BẢO|BÍ|THƯ|HẬU|VỊ|THÂN)[\s_-]*))MẬT(?![\p{L}\p{M}])/u;
const spoken = /(?<![\p{L}\p{M}])(?:tối|tuyệt|toi|tuyet)[\s_-]*(?:mật|mat)(?![\p{L}\p{M}])/iu;

/** True when a text carries a mark of state secrecy. The system may not hold such papers: domain.md 8. */
export const isMarkedSecret = (text: string) => mark.test(text.normalize("NFC"));

/** The same for a name, where the mark is often written small or without its signs: "toi-mat.pdf". */
export const isNamedSecret = (name: string) => {
  const plain = name.normalize("NFC").replaceAll("_", " ");
  return mark.test(plain) || spoken.test(plain);
};
