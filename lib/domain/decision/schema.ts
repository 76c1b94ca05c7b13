import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { effects, type Effect } from "./title";

const again = "Mở lại trang rồi làm lại.";
const text = (most: number) => z.string().trim().max(most, `Tối đa ${most} ký tự.`).normalize("NFC");
const absent = (value: unknown) => (value === "" || value === undefined ? null : value);
const day = (message: string) => z.iso.date(message).pipe(Day);

/** How many cells one paper may list. */
const mostLines = 200;

/** A line as it is asked for: `subject` is the registration to recognise, the cell to take the title from, or the earlier line that is meant. */
const LineInput = z.object({
  subject: z.string().min(1, again).max(40, again),
  /** The cell that the earlier line should name; left out, the same one. */
  unitId: z.preprocess(absent, z.string().regex(/^[0-9a-z]{1,40}$/, "Chọn chi bộ.").nullable()).default(null),
  reason: z.preprocess(absent, text(500).nullable()).default(null),
});
export type LineInput = z.infer<typeof LineInput>;

/** A decision of one kind about one title, to be issued once: `requestId` becomes its id, so that a form sent twice issues one paper. */
export const IssueInput = z.object({
  requestId: z.uuid(again),
  effect: z.enum(effects, { error: "Chọn loại quyết định." }),
  issuerId: z.string("Chọn cơ quan ban hành.").regex(/^[0-9a-z]{1,40}$/, "Chọn cơ quan ban hành."),
  titleId: z.string("Chọn danh hiệu.").min(1, "Chọn danh hiệu."),
  number: z.coerce.number("Ghi số quyết định.").int("Số quyết định là một số nguyên.").min(1, "Ghi số quyết định.").max(99_999, "Số này quá lớn."),
  decidedOn: day("Ghi ngày ký, ví dụ 30/6/2021."),
  subject: z.string("Ghi trích yếu.").pipe(text(300).min(1, "Ghi trích yếu.")),
  signer: z.string("Ghi họ tên người ký.").pipe(text(120).min(1, "Ghi họ tên người ký.")),
  capacity: z.string("Ghi chức vụ người ký.").pipe(text(160).min(1, "Ghi chức vụ người ký.")),
  grounds: z.array(text(500).min(1)).min(1, "Ghi ít nhất một căn cứ, mỗi căn cứ một dòng.").max(30, "Tối đa 30 căn cứ."),
  registerFrom: z.preprocess(absent, day("Ghi ngày, ví dụ 30/6/2022.").nullable()).default(null),
  lines: z.array(LineInput).min(1, "Chọn ít nhất một chi bộ.").max(mostLines, `Một quyết định ghi tối đa ${mostLines} chi bộ.`),
});
export type IssueInput = z.infer<typeof IssueInput>;

const all = (form: FormData, name: string) => form.getAll(name).filter((value) => typeof value === "string");

/** The form as the command takes it: one box ticked for each line, its reason and its other cell beside it, a ground on each row. */
export function readIssueForm(form: FormData) {
  const { line: _, grounds, ...fields } = Object.fromEntries([...form].filter(([, value]) => typeof value === "string"));
  return IssueInput.safeParse({
    ...fields,
    grounds: String(grounds ?? "").split(/\r?\n/).map((row) => row.trim()).filter((row) => row !== ""),
    lines: all(form, "line").map((subject) => ({ subject, unitId: form.get(`cell:${subject}`), reason: form.get(`reason:${subject}`) || form.get("reason") })),
  });
}

/** Kinds of which each line owes a reason. */
export const owesReason = (effect: Effect) => effect !== "recognise";

/** What is said of a scan that comes as the body of a request. */
export const ScanInput = z.object({ decisionId: z.uuid(again), fileName: z.string().max(255, "Tên tệp quá dài.").default("") });
export type ScanInput = z.infer<typeof ScanInput>;

/** Where the scans stand of the decision that a form sent without script names. */
export function pageOfScan({ decisionId }: Readonly<Record<string, string>>): string | null {
  const known = ScanInput.shape.decisionId.safeParse(decisionId);
  return known.success ? `/decisions/${known.data}#ban-ky` : null;
}
