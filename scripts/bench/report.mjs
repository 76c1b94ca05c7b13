const number = (value, digits = 2) => (value === undefined || Number.isNaN(value) ? "–" : value.toFixed(digits).replace(".", ","));
const ms = (value) => `${number(value)} ms`;
const times = (value) => `${number(value)}×`;
const verdict = (isReached) => (isReached ? "đạt" : "chưa đạt");

/** The table of performance goals P1–P5. Only what was measured side by side in one run is compared. */
export function report(worlds, table) {
  const [first] = worlds;
  const last = worlds.at(-1);
  const rows = [
    ...worlds.filter(({ web }) => web).flatMap(webRows),
    ...worlds.flatMap((world) => sqlRows(world, first)),
    ...worlds.map(({ cells, sql: { export: { rows, seconds, bytes, grown } } }) => [`P6 xuất Excel ${rows} dòng`, String(cells), `${number(seconds, 1)} giây`, `tệp ${number(bytes / 1e6, 1)} MB`, `bộ nhớ thêm ${number(grown / 1e6, 0)} MB`]),
    ...(first.web ? sizeRows(first.web) : []),
  ];
  const note = `P2 tính mọi câu SQL của trang, kể cả đường đi đến máy chủ. "Giữ sẵn": không có gì thay đổi từ lần đọc trước; "vẽ lại", "đếm lại", "hỏi lại": vừa có thay đổi. ${last.cells} chi bộ là ${Math.ceil(last.cells / 1000)} tỉnh.`;
  return `${table(["Mục tiêu", "Chi bộ", "Đo được", "So với", "Kết quả"], rows)}\n\n${note}`;
}

const pages = { charts: "biểu đồ", forecast: "dự báo", targets: "chỉ tiêu" };

function webRows({ cells, web: { bare, product, others } }) {
  const slower = product.p50 / bare.p50;
  const share = product.perSecond / bare.perSecond;
  return [
    ["P1 bảng tổng quan, giữ sẵn, p50", String(cells), ms(product.p50), `trang trống ${ms(bare.p50)}: ${times(slower)}`, `≤ 1,5× ${verdict(slower <= 1.5)}`],
    ["P1 bảng tổng quan, vẽ lại, p50", String(cells), ms(product.redrawn), `trang trống ${ms(bare.p50)}: ${times(product.redrawn / bare.p50)}`, `≤ 1,5× ${verdict(product.redrawn <= bare.p50 * 1.5)}`],
    ["P1 yêu cầu mỗi giây, giữ sẵn, mười kết nối", String(cells), number(product.perSecond, 0), `trang trống ${number(bare.perSecond, 0)}: ${times(share)}`, `≥ 0,67× ${verdict(share >= 0.67)}`],
    ...Object.entries(others).flatMap(([name, of]) =>
      [["giữ sẵn", of.p50], ["vẽ lại", of.redrawn]].map(([how, taken]) => [`P1 ${pages[name]}, ${how}, p50`, String(cells), ms(taken), `trang trống ${ms(of.bare)}: ${times(taken / of.bare)}`, `≤ 1,5× ${verdict(taken <= of.bare * 1.5)}`]),
    ),
  ];
}

function sqlRows({ cells, sql }, first) {
  const row = (goal, { p50, statements }, limit, base) => [
    goal,
    String(cells),
    ms(p50),
    base && cells > first.cells ? `${statements} câu, ${times(p50 / base.p50)} của ${first.cells}` : `${statements} câu`,
    `≤ ${limit} ms ${verdict(p50 <= limit)}${base && cells > first.cells ? `, ≤ 1,5× ${verdict(p50 <= base.p50 * 1.5)}` : ""}`,
  ];
  return [
    row("P2 SQL của bảng tổng quan, giữ sẵn", sql.kept, 1, first.sql.kept),
    row("P2 SQL của bảng tổng quan, đếm lại", sql.counted, 1, first.sql.counted),
    row("P2 riêng số liệu một kỳ, đếm lại", sql.attainment, 1, first.sql.attainment),
    ...Object.entries(pages).map(([name, what]) => row(`P2 SQL của trang ${what}, đếm lại`, sql[name], 1, first.sql[name])),
    ...[["trang 50 đăng ký", "registrations"], ["trang 50 quyết định", "decisions"], ["trang 50 chi bộ", "units"], ["tìm đơn vị không dấu", "search"]].flatMap(([what, name]) => [
      row(`P3 ${what}, giữ sẵn`, sql[name], 1),
      row(`P3 ${what}, hỏi lại`, sql[`${name}Anew`], 1),
    ]),
  ];
}

function sizeRows({ bare, product }) {
  const kilobytes = (bytes) => `${number(bytes / 1000, 1)} kB`;
  const scripts = product.scripts / bare.scripts;
  const memory = product.resident / bare.resident;
  return [
    ["P4 JavaScript lúc mở trang, gzip", "", kilobytes(product.scripts), `trang trống ${kilobytes(bare.scripts)}: ${times(scripts)}`, `≤ 1,25× ${verdict(scripts <= 1.25)}`],
    ["P5 bộ nhớ sau khi chịu tải (RSS)", "", `${number(product.resident, 0)} MB`, `trang trống ${number(bare.resident, 0)} MB: ${times(memory)}`, `≤ 1,3× ${verdict(memory <= 1.3)}`],
  ];
}
