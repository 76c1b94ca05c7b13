import { take, type Taking } from "@/lib/access/door";
import { knownUnits, registrationGround } from "@/lib/access/import-ground";
import { formRowOf, type FormRow } from "@/lib/domain/import/form";

const batch = 2_000;

/** Every cell in reach that stands, with its registration for a title: what the workbook to fill in holds. */
export const takeImportForm = take("registration.bring", async ({ db, reach, today }, titleId: string): Promise<Taking<FormRow>> => {
  const cells = (await knownUnits(reach, { db, today }, ["cell"])).filter(({ stands }) => stands);
  const { standing } = await registrationGround(reach, { db, today }, titleId);
  async function* rows() {
    for (let from = 0; from < cells.length; from += batch) yield cells.slice(from, from + batch).map((cell) => formRowOf(cell, standing.get(cell.id) ?? []));
  }
  return { place: null, rows: rows() };
});
