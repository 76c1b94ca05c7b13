import { reorganised } from "@/lib/access/act-desk";
import { write } from "@/lib/access/door";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { lastSampleDay, sampleYearsAsked, sampleYearsKey } from "@/lib/domain/sample-years";

/** Asks for the sample's later years: scheduled work loads them. Refuses what is no whole province, real data, and a sample that is there already. */
export const liveOn = write("unit.reorganise", async ({ db, reach, scope, today }, { unitId }: { unitId: string }): Promise<Result<{ id: string }>> => {
  if (!(await db.unit.findFirst({ where: { AND: [{ id: unitId }, reorganised(reach)] } }))) return refuse("not-found");
  if (!scope.sample) return refuse("sample-none");
  if (today >= lastSampleDay) return refuse("sample-there");
  await db.setting.upsert({ where: { key: sampleYearsKey }, create: { key: sampleYearsKey, value: sampleYearsAsked }, update: { value: sampleYearsAsked } });
  return accept({ id: sampleYearsKey });
});
