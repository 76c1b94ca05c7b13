import { beforeEach, expect, test } from "vitest";
import { GET as progress } from "@/app/api/imports/[id]/progress/route";
import { importUnderWay } from "@/lib/access/import-under-way";
import type { Scope } from "@/lib/access/scope";
import { undoImport } from "@/lib/commands/undo-import";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { applied, bring } from "@/tests/support/import";
import { plant } from "@/tests/support/plant";

beforeEach(emptyTables);

/** What is said of a file, in order and each once, while work on it goes on. */
async function saidDuring(scope: Scope, id: string, work: Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  let isOver = false;
  void work.finally(() => (isOver = true));
  while (!isOver) {
    const now = importUnderWay(scope, id);
    if (now !== null && now !== said.at(-1)) said.push(now);
    await new Promise(setImmediate);
  }
  await work;
  return said;
}

test("a file says which step it is at while it is applied and taken back, to its own person alone, and nothing afterwards", async () => {
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

  const applying = applied(scope, id);
  const [own, others] = await Promise.all([saidDuring(scope, id, applying), saidDuring(other, id, applying)]);
  expect([await applying, own, others]).toEqual([
    expect.objectContaining({ ok: true }),
    ["Bước 1/3: đang đọc lại tệp và kiểm tra với sổ.", "Bước 2/3: đang ghi 3 dòng vào sổ.", "Bước 3/3: đang ghi nhật ký của 3 dòng."],
    [],
  ]);
  expect(importUnderWay(scope, id)).toBeNull();
  expect(await saidDuring(scope, id, undoImport(scope, { id }))).toEqual(["Đang hoàn tác 3 dòng."]);
  expect(await saidDuring(scope, id, undoImport(scope, { id }))).toEqual([]); // refused: nothing to be told, and nothing left behind
  expect(importUnderWay(scope, id)).toBeNull();

  const asked = async (headers: HeadersInit) => progress(new Request(`http://127.0.0.1/api/imports/${id}/progress`, { headers }), { params: Promise.resolve({ id }) });
  expect([await (await asked({ authorization: `Bearer ${await plantToken(account)}` })).json(), (await asked({ authorization: "Bearer so_khong" })).status]).toEqual([null, 401]);
});
