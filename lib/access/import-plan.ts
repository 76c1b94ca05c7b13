import "server-only";
import { z } from "zod";
import { fieldsOf, importKinds, neededFields, type ImportKind } from "@/lib/domain/import/kind";
import { findHead, withColumns, type Head } from "@/lib/domain/import/head";
import { indexOf } from "@/lib/domain/import/match-unit";
import { planRows, type Fixes, type Plan } from "@/lib/domain/import/plan";
import { isSilentRegistration, judgeRegistration, type RegistrationAct } from "@/lib/domain/import/registrations";
import { RawSheet } from "@/lib/domain/sheet/cell";
import { alphabetOf, alphabets, inUnicode, type Alphabet } from "@/lib/domain/sheet/legacy";
import { digest } from "@/lib/platform/digest";
import type { Room } from "./door";
import { knownCells, registrationGround } from "./import-ground";
import type { Reach } from "./reach";

/** A file as it is kept: its sheet, and what its person said about it. */
export type Draft = { kind: ImportKind; titleId: string; year: number | null; sheet: RawSheet; alphabet: Alphabet | null; columns: Readonly<Record<string, number | null>>; fixes: Fixes };

const Kept = z.object({
  kind: z.enum(importKinds),
  titleId: z.string(),
  year: z.number().nullable(),
  sheet: RawSheet,
  alphabet: z.enum(alphabets).nullable(),
  columns: z.record(z.string(), z.number().nullable()),
  fixes: z.record(z.string(), z.record(z.string(), z.string())),
});
export const draftOf = (row: unknown): Draft => Kept.parse(row);

type Foreseen = { head: Head<string>; seemsIn: Alphabet | null; plan: Plan<RegistrationAct>; fingerprint: string };

/** What a file would do today: read anew, so that it is as true as any page. The fingerprint is of what would be written. */
export async function foresee(reach: Reach, room: Pick<Room, "db" | "today">, draft: Draft): Promise<Foreseen> {
  const { sheet, alphabet, fixes, year, titleId } = draft;
  const said = alphabet ? inUnicode(sheet, alphabet) : sheet;
  const head = headOf(draft, said);
  const index = indexOf(await knownCells(reach, room));
  const ground = await registrationGround(reach, room, titleId);
  const usual = head.columns["year"] ? null : year;
  const plan = planRows({ rows: said.rows, head, fixes, index, isSilent: isSilentRegistration(usual), judge: judgeRegistration(ground, usual) });
  const done = plan.rows.flatMap(({ at, act }) => (act ? [[at, act]] : []));
  return { head, seemsIn: alphabet ? null : alphabetOf(sheet), plan, fingerprint: digest(JSON.stringify(done)) };
}

/** The head found, in whichever alphabet the headings are, with the columns said by hand. */
function headOf({ kind, columns }: Draft, said: RawSheet): Head<string> {
  const found = findHead(said, fieldsOf[kind], neededFields) ?? { at: said.rows[0]?.at ?? 1, titles: [], columns: {} };
  return withColumns(found, columns);
}
