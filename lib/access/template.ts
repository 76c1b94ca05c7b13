import "server-only";
import { dateOf, type Day } from "@/lib/domain/day";
import type { TemplatePaper } from "@/lib/domain/template/paper";
import { openStored } from "@/lib/platform/files/store";
import type { Room } from "./door";

/** A paper that may be laid out by a form of the province: whose it is, what kind, of which day. */
export type TemplateWish = { unitId: string; paper: TemplatePaper; on: Day };

/** The form in force on the paper's day in the province its unit lay in then; null where ours is used. */
export async function templateFor(db: Pick<Room["db"], "unitVersion" | "paperTemplate">, { unitId, paper, on }: TemplateWish): Promise<string | null> {
  const day = dateOf(on);
  const version = await db.unitVersion.findFirst({ where: { unitId, validFrom: { lte: day } }, orderBy: { validFrom: "desc" }, select: { path: true } });
  const found = version && (await db.paperTemplate.findFirst({
    where: { unitId: { in: version.path.split("/").filter(Boolean) }, paper, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
    select: { id: true },
  }));
  return found?.id ?? null;
}

/** A form as it was uploaded. */
export async function templateContent(db: Pick<Room["db"], "paperTemplate">, id: string): Promise<Uint8Array> {
  const { sha256 } = await db.paperTemplate.findUniqueOrThrow({ where: { id }, select: { sha256: true } });
  const stream = await openStored(sha256);
  if (!stream) throw new Error(`the content of template ${id} is not in the store`);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
