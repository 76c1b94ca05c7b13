import { partyName, inSentence } from "@/lib/domain/unit/party";
import { statusWords } from "@/lib/domain/registration/words";
import { sayRefusal } from "@/lib/domain/words";
import type { BulkLine } from "./view";
import { outcomeWords } from "./words";

const head = ["Chi bộ", "Đơn vị cấp trên", "Năm phấn đấu", "Kết quả", "Lý do", "Bước hiện nay"];

/** A spreadsheet takes a text that begins like this for a formula. */
const quoted = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The result of a run, a line for each dossier. Begins with the mark by which Excel knows UTF-8. */
export function bulkCsv(lines: readonly BulkLine[]): string {
  const rows = lines.map(({ dossier, outcome, refusal }) => [
    dossier ? partyName({ ...dossier.cell, level: "cell" }) : "Ngoài phạm vi của đồng chí",
    dossier ? [dossier.parent, dossier.above].flatMap((unit) => (unit ? [inSentence(unit)] : [])).join(", ") : "",
    dossier ? String(dossier.year) : "",
    outcome ? outcomeWords[outcome] : "Chưa làm",
    refusal ? sayRefusal(refusal) : "",
    dossier ? statusWords[dossier.status] : "",
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}
