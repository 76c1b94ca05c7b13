import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { applyImport } from "@/lib/commands/apply-import";
import { undoImport } from "@/lib/commands/undo-import";
import { uploadImport } from "@/lib/commands/upload-import";
import { auditBook } from "@/lib/documents/audit-book";
import { readSheets } from "@/lib/documents/read-sheets";
import { writeRegistrationForm } from "@/lib/documents/registration-form";
import { unitBook } from "@/lib/documents/unit-book";
import { writeBook } from "@/lib/documents/write-book";
import { DossierAuditFilter } from "@/lib/domain/audit/filter";
import { Day } from "@/lib/domain/day";
import type { Result } from "@/lib/domain/result";
import { UnitPath } from "@/lib/domain/unit/path";
import { database } from "@/lib/platform/database";
import { getImport } from "@/lib/queries/get-import";
import { takeDossierAudit } from "@/lib/queries/take-dossier-audit";
import { takeImportForm } from "@/lib/queries/take-import-form";
import { takeUnits } from "@/lib/queries/take-units";

/*
 * One step of P6 in a process of its own, so that its memory is its own: the workbook of a province is taken out and filled in for each
 * cell (`form`), read and kept (`read`), previewed, applied and taken back; the register of five such provinces is written out (`export`), and their
 * record of acts (`record`).
 * Arguments: the step, where the workbook lies, the cells of a province.
 */
const [step = "", file = "", cells = ""] = process.argv.slice(2);
const rows = Number(cells);
const today = Day.parse("2021-06-30");
const { id: accountId } = await database.account.findFirstOrThrow({ where: { name: "do" } });
const country = await database.unit.findFirstOrThrow({ where: { parentId: null } });
const province = await database.unit.findUniqueOrThrow({ where: { id: "p0" } });
const over = ({ path }: { path: string }) => ({ accountId, name: "do", displayName: "Đo", grants: [{ role: "committee_officer" as const, root: UnitPath.parse(path) }], today, sample: false });
const officer = over(province);
const { id: titleId } = await database.title.findFirstOrThrow({ where: { level: "cell" } });
const brought = async () => (await database.import.findFirstOrThrow({ select: { id: true } })).id;

function fail(what: unknown): never {
  throw new Error(JSON.stringify(what));
}
const got = <T>(result: Result<T>): T => (result.ok ? result.value : fail(result.refusal));

const steps: Readonly<Record<string, () => Promise<number>>> = {
  form: async () => {
    const form = await takeImportForm(officer, ({ rows: all }, made) => writeRegistrationForm((async function* () {
      for await (const batch of all) yield batch.map((row) => ({ ...row, year: 2022, note: `Ghi chú của ${row.cell.name}` }));
    })(), { titleName: "Đo", years: [2022] }, made), titleId);
    writeFileSync(file, Buffer.from(await new Response(form?.stream ?? fail("no form")).arrayBuffer()));
    return rows;
  },
  read: async () => {
    const content = readFileSync(file);
    const sheets = got(await readSheets(content, "do.xlsx"));
    got(await uploadImport(officer, { kind: "registrations", titleId, year: null, fileName: "do.xlsx" }, { sha256: createHash("sha256").update(content).digest("hex"), sheets }));
    return rows;
  },
  preview: async () => {
    const view = (await getImport(officer, await brought(), { show: null, page: 1 })) ?? fail("no preview");
    writeFileSync(`${file}.seen`, view.fingerprint);
    return view.counts.new;
  },
  apply: async () => got(await applyImport(officer, { id: await brought(), fingerprint: readFileSync(`${file}.seen`, "utf8") })).created,
  undo: async () => {
    got(await undoImport(officer, { id: await brought() }));
    return database.registration.count({ where: { status: "withdrawn" } });
  },
  export: async () => {
    const asked = { parent: country.id, level: "cell", on: today } as const;
    const book = await takeUnits(over(country), (units, made) => writeBook(unitBook(units, asked, { parent: null, sample: false }), "xlsx", made), asked);
    await book?.stream.cancel();
    return book?.told.rows ?? 0;
  },
  record: async () => {
    const asked = DossierAuditFilter.parse({ who: "nguoi-ghi" }); // the lines planted, without those of the steps before
    const book = await takeDossierAudit(over(country), (view, made) => writeBook(auditBook(view, asked), "xlsx", made), asked);
    await book?.stream.cancel();
    return book?.told.rows ?? 0;
  },
};

const run = steps[step] ?? fail(step);
const before = process.memoryUsage.rss() / 1024 ** 2;
const begun = performance.now();
const done = await run();
const seconds = (performance.now() - begun) / 1000;
if (done !== (step === "export" || step === "record" ? 5 * rows : rows)) fail({ step, done });
console.log(`ANSWER ${JSON.stringify({ done, seconds, before, peak: process.resourceUsage().maxRSS / 1024 })}`);
await database.$disconnect();
