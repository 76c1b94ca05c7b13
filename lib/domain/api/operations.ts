import { z } from "zod";
import { AttainmentParameters } from "@/lib/domain/attainment/filter";
import { AttainmentAnswer } from "./attainment";
import { operation, type Operation } from "./operation";
import { RegisteredAnswer, RegistrationBody } from "./registration";

const asOf = "Ngày báo cáo, dạng 2021-06-30; mặc định là hôm nay.";

export const readAttainment = operation({
  id: "readAttainment",
  method: "get",
  path: "/attainment",
  needs: "attainment.read",
  summary: "Kết quả thực hiện chỉ tiêu của một đơn vị trong một năm hoặc nhiệm kỳ, đến hết một ngày",
  query: AttainmentParameters.required({ unit: true }),
  queryWords: {
    unit: "Mã đơn vị.",
    year: "Năm của kỳ; mặc định là năm của ngày báo cáo. Không đi cùng term.",
    term: "Cả nhiệm kỳ, chẳng hạn 2020-2025. Không đi cùng year.",
    on: asOf,
    title: "Mã danh hiệu; mặc định là danh hiệu đầu danh mục.",
    base: "Cơ sở tính percent; mặc định target.",
    rounding: "Cách làm tròn khi in; mặc định truncate.",
  },
  answer: AttainmentAnswer,
  answerWords: "Số của đơn vị, của các đơn vị trực thuộc, và theo tháng.",
  status: 200,
  problems: [404],
});

export const register = operation({
  id: "registerCell",
  method: "post",
  path: "/registrations",
  needs: "registration.register",
  summary: "Đăng ký một chi bộ ấp, khu phố phấn đấu danh hiệu trong một năm",
  query: z.strictObject({}),
  queryWords: {},
  headerWords: { "Idempotency-Key": "Mã riêng của yêu cầu (UUID), thay cho requestId: gửi lại cùng mã chỉ đăng ký một lần." },
  body: RegistrationBody,
  answer: RegisteredAnswer,
  answerWords: "Đã đăng ký; tiêu đề Location chỉ đến đăng ký.",
  status: 201,
  problems: [404, 409, 413, 415],
});

/** Every operation of version 1. Routes on disk and this list are held equal by a test. */
export const operations: readonly Operation[] = [readAttainment, register];

/** Parameters of the path, checked as the rest is. */
export const PathId = z.strictObject({ id: z.string().regex(/^[0-9a-z-]{1,64}$/) });
