import "server-only";
import { lastSampleDay, SampleYears, sampleYearsKey } from "@/lib/domain/sample-years";
import { canSeed, runSeed } from "@/lib/platform/seeding";
import { gate } from "./door";

/** How far the sample's later years have come; null while nobody asked, and when they are there. */
export const sampleYears = gate(async ({ db }): Promise<SampleYears | null> => {
  const setting = await db.setting.findUnique({ where: { key: sampleYearsKey } });
  return setting ? SampleYears.parse(setting.value) : null;
});

/**
 * Loads the years somebody asked for, in a process and a transaction of their own. Killed anywhere, nothing of them is there and the next
 * turn begins again; a second one at the same time waits and finds them there.
 */
export const loadSampleYears = gate(async ({ db }): Promise<void> => {
  const setting = await db.setting.findUnique({ where: { key: sampleYearsKey } });
  const asked = setting && SampleYears.parse(setting.value);
  if (!asked || asked.failed !== null || !canSeed()) return;
  const tell = (value: SampleYears) => db.setting.updateMany({ where: { key: sampleYearsKey }, data: { value } });
  const { code, said } = await runSeed("sample-years.ts", ["--until", lastSampleDay], async (line) => {
    const [, done, total, says] = /^PROGRESS (\d+)\/(\d+) (.+)$/.exec(line) ?? [];
    if (done && total && says) await tell({ done: Number(done), total: Number(total), says, failed: null });
  });
  if (code === 0) await db.setting.deleteMany({ where: { key: sampleYearsKey } });
  else await tell({ ...asked, failed: said.trim().split("\n").at(-1)?.slice(0, 300) || "Chưa nạp được." });
});
