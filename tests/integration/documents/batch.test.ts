import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { GET as batch } from "@/app/api/documents/decisions/[id]/batch/route";
import { database } from "@/lib/platform/database";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { saidIn, textsOf } from "@/tests/support/read-archive";

beforeEach(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-12-31", sentence: "Mẫu" } } });
});

/** A decision about a cell of each of two communes, each with its proposal and its minutes, the first also with a sitting that goes on. */
async function recognised() {
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
  const account = await plant.account();
  const team = await plant.team({ unit: district, account, seats: [{ account, function: "chair" }] });
  const lines = [];
  for (const [index, name] of ["Xã An Hiệp", "Xã Phú Túc"].entries()) {
    const commune = await plant.unit({ level: "commune", parent: district, name });
    const unit = await plant.unit({ parent: commune, name: "Ấp 1" });
    const registration = await plant.registration({ unit, status: "agreed" });
    await plant.paper({ unit: commune, registration, account, number: index + 5 });
    await plant.sitting({ registration, team, account, ended: true });
    if (index === 0) await plant.sitting({ registration, team, account });
    lines.push({ unit, registration, commune });
  }
  const decision = await plant.decision({ issuer: district, number: 7, on: "2021-06-30", lines });
  const token = async (unit: { id: string }, role: "standing_committee" | "committee_officer" = "standing_committee") => plantToken(await plant.account({ grants: [{ role, unit }] }));
  const asked = async (unit: { id: string }, role?: "standing_committee" | "committee_officer", id = decision.id) =>
    batch(new Request(`http://127.0.0.1/api/documents/decisions/${id}/batch`, { headers: { authorization: `Bearer ${await token(unit, role)}` } }), { params: Promise.resolve({ id }) });
  return { district, communes: lines.map(({ commune }) => commune), asked };
}

const filesOf = async (response: Response) => {
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.entries(files).map(([name, bytes]) => ({ name, said: saidIn(textsOf(bytes)["word/document.xml"]!).join(" ") }));
};

test("a decision is had with the proposals and minutes it rests on, each recorded as it is alone", async () => {
  const { district, asked } = await recognised();
  const response = await asked(district);
  expect([response.status, response.headers.get("content-type"), response.headers.get("content-disposition")]).toEqual([200, "application/zip", 'attachment; filename="bo-van-ban-quyet-dinh-7-2021-06-30.zip"']);
  const files = await filesOf(response);
  expect(files.map(({ name }) => name)).toEqual([
    "01-quyet-dinh-7-2021-06-30.docx",
    "02-to-trinh-5-2021-06-10-ban-thuong-vu-dang-uy-xa.docx",
    "03-to-trinh-6-2021-06-10-ban-thuong-vu-dang-uy-xa.docx",
    "04-bien-ban-tham-dinh-2021-06-29-chi-bo-ap-1-xa-an-hiep.docx",
    "05-bien-ban-tham-dinh-2021-06-29-chi-bo-ap-1-xa-phu-tuc.docx",
  ]);
  for (const [index, words] of ["QUYẾT ĐỊNH", "TỜ TRÌNH", "TỜ TRÌNH", "BIÊN BẢN", "BIÊN BẢN"].entries()) expect(files[index]!.said).toContain(words);
  const told = (await database.auditEvent.findMany({ where: { act: "export" } })).map(({ details }) => (details as { what: string; rows: string }).what);
  expect(told.sort()).toEqual([
    "Biên bản thẩm định ngày 29/6/2021, Word", "Biên bản thẩm định ngày 29/6/2021, Word", "Bộ văn bản của quyết định số 07-QĐ/HU ngày 30/6/2021", "Quyết định số 07-QĐ/HU, Word", "Tờ trình số 05-TTr/ĐU, Word", "Tờ trình số 06-TTr/ĐU, Word",
  ].sort());
  expect(strFromU8(unzipSync(new Uint8Array(await (await asked(district)).arrayBuffer()))["01-quyet-dinh-7-2021-06-30.docx"]!.slice(0, 2))).toBe("PK");
});

test("a commune has its own papers of it and none of its neighbour's; another district none at all", async () => {
  const { communes, asked } = await recognised();
  const files = await filesOf(await asked(communes[1]!));
  const named = (all: typeof files) => all.map(({ name }) => name.replace(/-\d{4}.*/, ""));
  expect(named(files)).toEqual(["01-quyet-dinh-7", "02-to-trinh-6", "03-bien-ban-tham-dinh"]);
  expect(named(await filesOf(await asked(communes[1]!, "committee_officer")))).toEqual(["01-quyet-dinh-7", "02-to-trinh-6"]); // who does not read minutes has none
  expect(files[0]!.said).toContain("Bản trích");
  for (const { said } of files) expect(said).not.toContain("An Hiệp");
  expect((await asked(await plant.unit({ level: "district" }))).status).toBe(404);
  expect((await asked(communes[0]!, "standing_committee", crypto.randomUUID())).status).toBe(404);
});
