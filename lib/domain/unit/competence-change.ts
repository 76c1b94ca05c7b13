import { z } from "zod";
import { Day, showDay } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { stages, type Competence } from "./competence";

/** Levels with a body that may act on a dossier. */
export const actingLevels = ["commune", "district", "province"] as const;
export const actingLevelWords = { commune: "Cấp xã", district: "Cấp huyện", province: "Cấp tỉnh" } as const;

const body = z
  .string({ error: "Ghi tên cơ quan." })
  .transform((text) => text.normalize("NFC").trim().replaceAll(/\s+/g, " "))
  .refine((text) => text !== "", "Ghi tên cơ quan.")
  .refine((text) => text.length <= 120, "Dài quá 120 chữ.");
const day = z.string({ error: "Chọn một ngày." }).refine((said) => Day.safeParse(said).success, "Chọn một ngày có thật.").transform((said) => Day.parse(said));

/** Who acts at a stage from a day on, below a unit, for all titles or one. */
export const SetCompetenceInput = z.object({
  unitId: z.string().regex(/^[0-9a-z]{1,40}$/, "Chọn một đơn vị."),
  titleId: z.string().max(60).optional().transform((text) => text || null),
  stage: z.enum(stages, { error: "Chọn một bước." }),
  level: z.enum(actingLevels, { error: "Chọn một cấp." }),
  body,
  from: day,
});
export type SetCompetenceInput = z.infer<typeof SetCompetenceInput>;

type Stored = Competence & { id: string };
/** What is written: a row ends, a row begins on the same day as another and takes its place, a row is added. */
type CompetenceChange = { ends: { id: string } | null; replaces: { id: string } | null; makes: Competence };

const isSame = (a: Pick<Competence, "unitId" | "titleId" | "stage">, b: Pick<Competence, "unitId" | "titleId" | "stage">) => a.unitId === b.unitId && a.titleId === b.titleId && a.stage === b.stage;

/**
 * The table after a body is named from a day on, until the next change already known. Refuses a day that has passed, for what was done was
 * done by who was competent then; and what is so already.
 */
export function changeCompetence(rows: readonly Stored[], asked: SetCompetenceInput, today: Day): Result<CompetenceChange> {
  const { from, level, body: named } = asked;
  if (from < today) return refuse("competence-passed", { field: "from", values: { today: showDay(today) } });
  const alike = rows.filter((row) => isSame(row, asked));
  const known = alike.find((row) => row.from <= from && (row.until === null || row.until > from));
  if (known && known.level === level && known.body === named && !known.toConfirm) return refuse("competence-same", { field: "body" });
  const next = alike.map((row) => row.from).filter((start) => start > from).sort()[0] ?? null;
  const makes = { unitId: asked.unitId, titleId: asked.titleId, stage: asked.stage, level, body: named, from, until: known ? known.until : next, toConfirm: false };
  if (known && known.from === from) return accept({ ends: null, replaces: { id: known.id }, makes });
  return accept({ ends: known ? { id: known.id } : null, replaces: null, makes });
}

/** The rows as they would stand. */
export const withChange = (rows: readonly Stored[], { ends, replaces, makes }: CompetenceChange): Competence[] => [
  ...rows.filter(({ id }) => id !== replaces?.id).map((row) => (row.id === ends?.id ? { ...row, until: makes.from } : row)),
  makes,
];

/** Why a competence cannot be set so. */
export const competenceRefusals = {
  "competence-passed": ({ today }: Readonly<Record<string, string | number>>) => `Thẩm quyền chỉ đổi được từ hôm nay, ${today}, trở đi. Việc đã làm giữ nguyên.`,
  "competence-same": () => "Từ ngày này cơ quan đã là như vậy.",
  "competence-confirmed": () => "Thẩm quyền này đã được xác nhận.",
  "competence-known": () => "Ở đây đã ghi thẩm quyền. Sửa từng bước.",
} as const;
