import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { GET as progress } from "@/app/api/imports/[id]/progress/route";
import { undoImport } from "@/lib/commands/undo-import";
import { database } from "@/lib/platform/database";
import type * as Named from "@/lib/platform/under-way";
import { getImportProgress } from "@/lib/queries/get-import-progress";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bring } from "@/tests/support/import";
import { plant } from "@/tests/support/plant";

const looked = vi.hoisted(() => ({ each: async () => {} }));
vi.mock("@/lib/platform/under-way", async (actual) => {
  const named = await actual<typeof Named>();
  return { ...named, nameWork: async (...args: Parameters<typeof named.nameWork>) => named.nameWork(...args).then(() => looked.each()) };
});

beforeEach(emptyTables);
afterAll(() => void vi.doUnmock("@/lib/platform/under-way"));

test("a file says how far it is while it is applied and taken back, to its own person alone through any connection, and nothing afterwards", async () => {
  const commune = await plant.unit({ level: "commune", name: "Xã An Hiệp" });
  for (const index of [1, 2, 3]) await plant.unit({ parent: commune, name: `Ấp ${index}` });
  await plant.term();
  await plant.title();
  const account = await plant.account({ grants: [{ role: "committee_officer", unit: commune }] });
  const scope = scopeOf("committee_officer", commune, { accountId: account.id });
  const kept = await bring(scope, [["Chi bộ", "Năm phấn đấu"], ["Ấp 1", "2021"], ["Ấp 2", "2021"], ["Ấp 3", "2022"]]);
  if (!kept.ok) throw new Error(kept.refusal.code);
  const { id } = kept.value;
  const other = { ...scope, accountId: crypto.randomUUID() };
  const said: (string | null)[] = [];
  const others = new Set<string | null>();
  looked.each = async () => {
    said.push(await getImportProgress(scope, id));
    others.add(await getImportProgress(other, id));
  };

  expect((await applied(scope, id)).ok).toBe(true);
  expect(said.splice(0)).toEqual([
    "Bước 1/3: đang đọc lại tệp và kiểm tra với sổ.",
    "Bước 2/3: đang ghi 3 dòng vào sổ.",
    "Bước 2/3: đã ghi 3 trên 3 dòng vào sổ.",
    "Bước 3/3: đang ghi nhật ký cho 3 dòng.",
  ]);
  expect(await getImportProgress(scope, id)).toBeNull();
  expect((await undoImport(scope, { id })).ok).toBe(true);
  expect(said.splice(0)).toEqual(["Đang hoàn tác 3 dòng.", "Đã hoàn tác 3 trên 3 dòng."]);
  expect((await undoImport(scope, { id })).ok).toBe(false);
  expect([said, await getImportProgress(scope, id), [...others]]).toEqual([[], null, [null]]); // refused: nothing to be told, and nothing left behind
  const [{ names } = { names: 0 }] = await database.$queryRaw<{ names: number }[]>`SELECT count(*)::int AS names FROM pg_stat_activity WHERE application_name LIKE 'import %'`;
  expect(names).toBe(0);

  const asked = async (headers: HeadersInit) => progress(new Request(`http://127.0.0.1/api/imports/${id}/progress`, { headers }), { params: Promise.resolve({ id }) });
  expect([await (await asked({ authorization: `Bearer ${await plantToken(account)}` })).json(), (await asked({ authorization: "Bearer so_khong" })).status]).toEqual([null, 401]);
});
