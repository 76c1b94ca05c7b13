import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { capacities } from "@/lib/domain/registration/paper";
import { teamFunctions, usualDivergence, usualQuorum } from "./team";

const text = (most: number) => z.string().trim().max(most, `Tối đa ${most} ký tự.`).normalize("NFC");
const optional = (most: number) => z.preprocess((value) => (value === "" || value === undefined ? null : value), text(most).nullable());
const day = z.iso.date("Ghi ngày, tháng, năm. Ví dụ 30/6/2021.").pipe(Day);
const whole = (least: number, most: number) => z.coerce.number("Ghi một số nguyên.").int("Ghi một số nguyên.").min(least, `Ghi từ ${least} đến ${most}.`).max(most, `Ghi từ ${least} đến ${most}.`);

const SeatInput = z.object({ accountId: z.uuid("Chọn người."), function: z.enum(teamFunctions, "Chọn nhiệm vụ trong tổ.") });

export const FormTeamInput = z
  .object({
    unitId: z.string().regex(/^[0-9a-z]+$/, "Không rõ đơn vị nào."),
    number: z.coerce.number("Ghi số quyết định.").int("Số quyết định là một số nguyên.").min(1, "Số quyết định từ 1.").max(99_999, "Số này quá lớn."),
    signedOn: day,
    signer: text(80).min(1, "Ghi họ tên người ký."),
    capacity: z.enum(capacities, "Chọn chức vụ người ký."),
    guests: optional(300),
    quorumPart: whole(1, 20).default(usualQuorum.part),
    quorumWhole: whole(1, 20).default(usualQuorum.whole),
    divergence: whole(1, 100).default(usualDivergence),
    seats: z.array(SeatInput, "Chọn thành viên.").min(1, "Chọn thành viên.").max(40, "Tối đa 40 người."),
  })
  .refine(({ quorumPart, quorumWhole }) => quorumPart <= quorumWhole && quorumPart * 2 >= quorumWhole, { message: "Tỷ lệ có mặt từ một nửa đến toàn bộ.", path: ["quorumPart"] });
export type FormTeamInput = z.infer<typeof FormTeamInput>;

/** The team's form: one field for each person, "seat.<account>", empty for those left out. */
export const readTeamForm = (form: FormData) => {
  const seats = [...form].flatMap(([name, value]) => (name.startsWith("seat.") && value !== "" ? [{ accountId: name.slice(5), function: value }] : []));
  return FormTeamInput.safeParse({ ...Object.fromEntries(form), seats });
};
