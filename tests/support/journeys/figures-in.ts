type Part = { text: string; /** An explanation opens from it, around it or from the head of its column or row. */ isExplained: boolean; /** It stands on a link or button that leads to the list it counts. */ opensList: boolean };

/** A line of a page in its parts; `isNumber` where a page shows nothing but figures, `over` how long the lists are that it may stand over. */
export type Line = { where: string; isNumber: boolean; over: readonly number[]; parts: Part[] };

/** Numbers that name, date or limit something instead of counting it: the only ones that need no explanation. */
const names: readonly RegExp[] = [
  /\d{1,2}:\d{2}/gu, // 08:10
  /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/gu, // 30/6/2021
  /(?:tháng|ngày|quý)\s+\d{1,2}(?:\/\d{1,4})?(?!\d|[.,]\d|%)/giu, // tháng 6/2021, ngày 30/6
  /(?<![\d.,/])(?:19|20)\d{2}(?:\s*[–-]\s*(?:19|20)\d{2})?(?![\d%]|[.,]\d)/gu, // a year, a term: counts of thousands are printed 2.021
  /\d+-\p{Lu}+(?:\/\p{Lu}+)*/gu, // 09-TTr/ĐU
  /(?:số|ấp|khu phố|khóm|phường|quận|điều|khoản|mục|bước|lần|vòng|lượt chấm|trang|dòng|bản|tiêu chí|chi bộ|thành viên|viên|thẩm định|tuổi|cột)\s+\d+\p{L}?(?![\p{L}\d%]|[.,/]\d)/giu, // ấp 5, lần 2
  /đã chọn\s+\d+/giu, // what is ticked
  /(?<![\d.,/])\d+(?=(?:\s|\u00a0)+(?:ngày|tháng|năm|giờ|phút|giây|ký tự|MB|KB)(?!\p{L}))/giu, // a length of time or of what may be typed
];

const number = String.raw`\d+(?:[.,]\d+)*`;
const counted = "chi bộ|hồ sơ|đăng ký|lượt|đơn vị|xã|huyện|quyết định|phiên|trường hợp|đảng viên|minh chứng|gợi ý|đề nghị|chỉ tiêu|kế hoạch|nghị quyết|tài khoản|dòng|việc|thông báo|thư|bản|lần|tệp|ảnh";
/** What of a line of words is a figure: a share, so many of something, or something and how many. After "từ", "quá" and the like it is a limit. */
const figures: readonly RegExp[] = [
  new RegExp(`(?<!(?:từ|quá|dưới|ít nhất|tối thiểu|chưa đạt|phải đạt)\\s)(?<![\\d.,])${number}(?:%|/${number})`, "giu"),
  new RegExp(`(?<!(?:từ|quá|dưới|mỗi|ít nhất|tối thiểu|nhiều nhất|tối đa|đến|cần)\\s)(?<![\\p{L}\\d.,/])${number}(?=\\s(?:${counted})(?!\\p{L}))`, "giu"),
  new RegExp(`(?<=(?:${counted}|công nhận|sẵn sàng|rủi ro|thiếu|đạt|còn|vượt|thêm)\\s)(?<!(?:phải|chưa) đạt\\s)${number}(?!\\p{L})`, "giu"),
  new RegExp(`(?<!(?:tối thiểu|ít nhất)\\s)(?<![\\d.,])${number}\\strên\\s${number}`, "giu"),
  new RegExp(`^\\s*[+–-]?${number}\\s*$`, "gu"),
];

/** The figures of a line that nothing explains. A count may stand unexplained over the list it counts, when the list is there and is so long, or when there is nothing to list. */
export function figuresIn({ where, isNumber, over, parts }: Line): string[] {
  const whole = parts.map(({ text }) => text).join("");
  const hide = (found: string) => found.replace(/\d/gu, "·");
  const left = names.reduce((text, name) => text.replace(name, hide), whole.normalize("NFC"));
  const at = new Set((isNumber ? [/\d/gu] : figures).flatMap((figure) => [...left.matchAll(figure)].flatMap(({ index, 0: found }) => Array.from({ length: found.length }, (_, step) => index + step))));
  let from = 0;
  return parts.flatMap(({ text, isExplained, opensList }) => {
    const own = [...left.slice(from, from + text.length)].map((letter, index) => (at.has(from + index) ? letter : "·")).join("");
    from += text.length;
    const [first, ...others] = [...own.matchAll(/\d+(?:[.,/]\d+)*/gu)].map(([found]) => found);
    const isOverList = first !== undefined && (over.includes(Number(first)) || first === "0") && others.length < 2; // the second says of how many they are shown
    const isFree = isExplained || opensList || first === undefined || isOverList;
    return isFree ? [] : [`${where} "${text.trim().slice(0, 60)}" in "${whole.trim().replaceAll(/\s+/g, " ").slice(0, 120)}"`];
  });
}
