import type { Fault, Head } from "./chain";

const what = {
  altered: ({ position, eventId }: Fault) => `Dòng ${eventId} (vị trí ${position}) đã bị sửa sau khi niêm phong.`,
  removed: ({ position, eventId }: Fault) => (eventId === null ? `Dòng ở vị trí ${position} đã bị gỡ khỏi chuỗi.` : `Dòng ${eventId} (vị trí ${position}) đã bị xóa.`),
  inserted: ({ position, eventId }: Fault) => `Dòng ${eventId} đã bị chèn vào trước vị trí ${position}, sau khi chuỗi được niêm phong.`,
} as const satisfies Record<Fault["kind"], (fault: Fault) => string>;

/** What a walk over the chain found, in sentences for the person at the machine; `ok` false ends in an exit code of 1. */
export function sayVerdict({ fault, head, unsealed, expected }: { fault: Fault | null; head: Head; unsealed: number; expected: boolean }): { sentences: string[]; ok: boolean } {
  if (fault) return { sentences: [`Nhật ký không còn nguyên vẹn. ${what[fault.kind](fault)}`, `Trước đó: ${fault.position - 1n} dòng còn nguyên.`], ok: false };
  const counts = `Đã niêm phong: ${head.position} dòng. Chưa niêm phong: ${unsealed} dòng.`;
  if (!expected) return { sentences: ["Nhật ký không còn nguyên vẹn. Không thấy mã được đưa ra trong chuỗi: các dòng cuối đã bị gỡ, hoặc chuỗi đã được làm lại.", counts], ok: false };
  return { sentences: ["Nhật ký còn nguyên vẹn.", counts, ...(head.position > 0n ? [`Mã đầu chuỗi: ${head.hash}`, "Ghi mã này ở nơi khác; lần sau kiểm tra bằng: npm run audit:verify -- --expect MÃ"] : [])], ok: true };
}
