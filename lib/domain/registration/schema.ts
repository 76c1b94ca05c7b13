import { z } from "zod";
import { Day, lastDayOfMonth } from "@/lib/domain/day";

const absent = (value: unknown) => (value === "" || value === undefined ? null : value);
const text = z.string().trim().max(500, "Tối đa 500 ký tự.").normalize("NFC");

const id = z.uuid("Không rõ đăng ký nào.");
const version = z.coerce.number("Mở lại trang rồi làm lại.").int("Mở lại trang rồi làm lại.").min(1, "Mở lại trang rồi làm lại.");
const unitId = z.string("Chọn chi bộ.").regex(/^[0-9a-z]+$/, "Chọn chi bộ.");
const titleId = z.string("Chọn danh hiệu.").min(1, "Chọn danh hiệu.");
const year = z.coerce.number("Chọn năm phấn đấu.").int("Năm là một số nguyên.").min(1900, "Chọn năm phấn đấu.").max(2200, "Năm này quá xa.");
const expectedOn = z.preprocess(absent, z.iso.date("Ngày ghi theo dạng 2021-09-30.").pipe(Day).nullable());
const note = z.preprocess(absent, text.nullable());
const reason = z.string("Ghi lý do.").pipe(text.min(1, "Ghi lý do."));
/** Made by the form before it is sent, so that a form sent twice registers once. */
const requestId = z.uuid("Mở lại trang rồi làm lại.").optional();

export const RegisterInput = z.object({ unitId, titleId, year, expectedOn, note, requestId });
export type RegisterInput = z.infer<typeof RegisterInput>;

/** The same from the commune's form, where the expectation is a month of the chosen year, counted to its last day. */
export const RegisterForm = z
  .object({ unitId, titleId, year, note, requestId, expectedMonth: z.preprocess(absent, z.coerce.number("Chọn tháng.").int().min(1).max(12).nullable()) })
  .transform(({ expectedMonth, ...input }): RegisterInput => ({ ...input, expectedOn: expectedMonth === null ? null : lastDayOfMonth(input.year, expectedMonth) }));

export const EditInput = z.object({ id, version, expectedOn, note });
export type EditInput = z.infer<typeof EditInput>;

export const WithdrawInput = z.object({ id, version, reason });
export type WithdrawInput = z.infer<typeof WithdrawInput>;

export const MoveYearInput = z.object({ id, version, year, reason });
export type MoveYearInput = z.infer<typeof MoveYearInput>;
