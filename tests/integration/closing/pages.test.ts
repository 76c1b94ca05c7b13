import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { afterAll, expect, test, vi } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { measure } from "@/app/(staff)/closings/measure";
import { closePeriod } from "@/lib/commands/close-period";
import { Day } from "@/lib/domain/day";
import { listClosings } from "@/lib/queries/list-closings";
import { getReported } from "@/lib/queries/get-reported";
import { ReportedLine } from "@/components/closing/reported-line";
import { scopeOf } from "@/tests/support/as";
import { plant } from "@/tests/support/plant";

let asking: Scope;
vi.mock("@/lib/access/session", async (original) => ({ ...(await original<object>()), currentScope: async () => asking }));
afterAll(() => void vi.doUnmock("@/lib/access/session"));

/** What a page says; every page answers an element. */
const text = (page: unknown) => renderToStaticMarkup(page as ReactElement).replace(/<style.*?<\/style>|<[^>]+>/gs, " ").replace(/\s+/g, " ");

test("the pages of closed reports say what was frozen, what differs since, and what may be done", async () => {
  const province = await plant.unit({ level: "province", name: "Tỉnh Một" });
  const district = await plant.unit({ level: "district", parent: province, name: "Huyện Hai" });
  const commune = await plant.unit({ level: "commune", parent: district, name: "Xã Ba" });
  const cells = [await plant.unit({ parent: commune, name: "Ấp 4" }), await plant.unit({ parent: commune, name: "Ấp 5" })] as const;
  await plant.target({ unit: province, value: { count: 3 }, setOn: "2021-01-01" });
  await plant.recognition({ unit: cells[0], on: "2021-05-05" });
  const { id: accountId } = await plant.account();
  asking = scopeOf("organization_staff", province, { accountId, today: "2021-07-05" });
  const on = Day.parse("2021-06-30");
  const { default: ClosingsPage } = await import("@/app/(staff)/closings/page");
  const { default: ClosingPage } = await import("@/app/(staff)/closings/[id]/page");
  expect(text(await ClosingsPage({ searchParams: Promise.resolve({}) }))).toContain("Chưa có báo cáo nào được chốt.");

  const { clock } = (await listClosings(asking, { unitId: province.id, titleId: "tsvmtd" }))!;
  const units = (await measure(asking, { unit: province.id, title: "tsvmtd", term: "2020-2025", on }))!;
  const closed = await closePeriod(asking, { unitId: province.id, titleId: "tsvmtd", termId: "2020-2025", span: "half_year", on, units, clock });
  const id = closed.ok ? closed.value.id : "";
  const page = () => ClosingPage({ params: Promise.resolve({ id }) });
  const sound = text(await page());
  for (const words of ["Báo cáo đã chốt 6 tháng đầu năm 2021", "Nội dung đúng với mã đã ghi lúc chốt.", "Huyện Hai", "33,33%", "Số hiện nay của cùng ngày không khác số đã chốt.", "Mở lại báo cáo"]) expect(sound).toContain(words);

  await plant.recognition({ unit: cells[1], on: "2021-06-20" });
  const changed = text(await page());
  for (const words of ["1, nay 2", "Ấp 5", "đã công nhận"]) expect(changed).toContain(words);
  const reported = (await getReported(asking, { unit: province.id, title: "tsvmtd", on }))!;
  expect(text(ReportedLine({ reported, recognised: 2, target: 3 }))).toContain("Theo báo cáo đã chốt 6 tháng đầu năm 2021: 1/3, đạt 33,33%");
  expect(text(await ClosingsPage({ searchParams: Promise.resolve({}) }))).toContain("6 tháng đầu năm 2021");
}, 60_000);
