import { z } from "zod";
import { AttainmentParameters } from "@/lib/domain/attainment/filter";
import { DecisionParameters } from "@/lib/domain/decision/filter";
import { RegistrationParameters } from "@/lib/domain/registration/filter";
import { UnitParameters } from "@/lib/domain/unit/filter";
import { AttainmentAnswer } from "./attainment";
import { DecisionAnswer, DecisionBody, DecisionsAnswer, IssuedAnswer } from "./decision";
import { MoveBody } from "./move";
import { operation, type Operation } from "./operation";
import { RegisteredAnswer, RegistrationAnswer, RegistrationBody, RegistrationsAnswer } from "./registration";
import { UnitAnswer, UnitsAnswer } from "./unit";

const period = {
  year: "Năm của kỳ; mặc định là năm của ngày báo cáo. Không đi cùng term.",
  term: "Cả nhiệm kỳ, chẳng hạn 2020-2025. Không đi cùng year.",
  on: "Ngày báo cáo, dạng 2021-06-30; mặc định là hôm nay hoặc ngày cuối kỳ.",
  title: "Mã danh hiệu; mặc định là danh hiệu đầu danh mục.",
  lens: "was: theo đơn vị tại ngày báo cáo, mặc định; now: theo đơn vị hiện nay, số liệu chuyển theo các văn bản sắp xếp.",
};
const cursor = "Con trỏ next của trang trước, cùng các tham số khác.";

// Pages say where they carry on with `after`, next to their own words; the API calls it by its name.
const { after: unitPlace, ...unitWords } = UnitParameters.shape;
const { after: registerPlace, ...registerWords } = RegistrationParameters.shape;
const { after: linePlace, ...decisionWords } = DecisionParameters.shape;

export const readAttainment = operation({
  id: "readAttainment",
  method: "get",
  path: "/attainment",
  needs: "attainment.read",
  summary: "Kết quả thực hiện chỉ tiêu của một đơn vị trong một năm hoặc nhiệm kỳ, đến hết một ngày",
  query: AttainmentParameters.required({ unit: true }),
  queryWords: {
    ...period,
    unit: "Mã đơn vị.",
    lens: "was: theo đơn vị tại ngày báo cáo, mặc định; now: theo đơn vị hiện nay, số liệu chuyển theo các văn bản sắp xếp; common: ngày báo cáo và ngày with trên bản đồ chung.",
    with: "Ngày thứ hai của lens=common; mặc định là hôm nay.",
    base: "Cơ sở tính percent; mặc định target.",
    against: "Chỉ tiêu có hiệu lực vào ngày báo cáo (revised, mặc định) hay số giao ban đầu (original).",
    rounding: "Cách làm tròn khi in; mặc định truncate.",
  },
  answer: AttainmentAnswer,
  answerWords: "Số của đơn vị, của các đơn vị trực thuộc, và theo tháng.",
  status: 200,
  problems: [404],
});

export const listUnits = operation({
  id: "listUnits",
  method: "get",
  path: "/units",
  needs: "unit.read",
  summary: "Các đơn vị trong phạm vi, như đã có vào một ngày",
  query: z.strictObject({ ...unitWords, cursor: unitPlace }),
  queryWords: {
    q: "Một phần tên, có dấu hoặc không, tên cũ hoặc mới.",
    level: "Chỉ một cấp.",
    parent: "Chỉ những đơn vị nằm dưới đơn vị này.",
    code: "Mã hành chính vào ngày được hỏi.",
    on: "Ngày cơ cấu, dạng 2021-06-30; mặc định là hôm nay.",
    lens: "was: đơn vị xếp như đã có vào ngày ấy, mặc định; now: xếp dưới đơn vị nay kế tục nơi ấy.",
    cursor,
  },
  answer: UnitsAnswer,
  answerWords: "Một trang đơn vị.",
  status: 200,
  problems: [],
});

export const readUnit = operation({
  id: "readUnit",
  method: "get",
  path: "/units/{id}",
  needs: "unit.read",
  summary: "Một đơn vị: tên qua các thời kỳ, cấp trên, trực thuộc, nhóm, sáp nhập",
  pathId: { shape: z.string().regex(/^[0-9a-z]{1,40}$/), words: "Mã đơn vị." },
  query: UnitParameters.pick({ on: true }),
  queryWords: { on: "Ngày cơ cấu, dạng 2021-06-30; mặc định là hôm nay. Một đơn vị xem như tại một ngày nên không có lens." },
  answer: UnitAnswer,
  answerWords: "Đơn vị vào ngày được hỏi.",
  status: 200,
  problems: [404],
});

export const listRegistrations = operation({
  id: "listRegistrations",
  method: "get",
  path: "/registrations",
  needs: "registration.read",
  summary: "Sổ đăng ký, như đã có đến hết một ngày",
  query: z.strictObject({ ...registerWords, cursor: registerPlace }),
  queryWords: {
    ...period,
    unit: "Mã đơn vị; bỏ trống là mọi đơn vị trong phạm vi.",
    status: "Chỉ một bước.",
    expected: "1: chỉ đăng ký dự kiến được công nhận từ sau ngày báo cáo đến hết kỳ.",
    appraised: "1: chỉ đăng ký đã có kết luận thẩm định.",
    q: "Một phần tên chi bộ hoặc đơn vị cấp trên.",
    cursor,
  },
  answer: RegistrationsAnswer,
  answerWords: "Một trang đăng ký.",
  status: 200,
  problems: [404],
});

export const readRegistration = operation({
  id: "readRegistration",
  method: "get",
  path: "/registrations/{id}",
  needs: "registration.read",
  summary: "Một đăng ký và lịch sử của nó",
  pathId: { shape: z.uuid(), words: "Mã đăng ký." },
  query: z.strictObject({}),
  queryWords: {},
  answer: RegistrationAnswer,
  answerWords: "Đăng ký.",
  status: 200,
  problems: [404],
});

export const listDecisions = operation({
  id: "listDecisions",
  method: "get",
  path: "/decisions",
  needs: "decision.read",
  summary: "Sổ quyết định theo dòng, mới nhất trước",
  query: z.strictObject({ ...decisionWords, cursor: linePlace }),
  queryWords: {
    ...period,
    unit: "Mã đơn vị; bỏ trống là mọi đơn vị trong phạm vi.",
    effect: "Chỉ một hiệu lực.",
    recognised: "1: chỉ những dòng công nhận được đếm ở recognised của kết quả thực hiện.",
    q: "Một phần tên chi bộ hoặc đơn vị cấp trên, hay số quyết định: 12, 12-QĐ/HU.",
    cursor,
  },
  answer: DecisionsAnswer,
  answerWords: "Một trang dòng quyết định.",
  status: 200,
  problems: [404],
});

export const readDecision = operation({
  id: "readDecision",
  method: "get",
  path: "/decisions/{id}",
  needs: "decision.read",
  summary: "Một quyết định và các dòng trong phạm vi được xem",
  pathId: { shape: z.uuid(), words: "Mã quyết định." },
  query: z.strictObject({}),
  queryWords: {},
  answer: DecisionAnswer,
  answerWords: "Quyết định.",
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

export const moveRegistration = operation({
  id: "moveRegistration",
  method: "post",
  path: "/registrations/{id}/moves",
  needs: "registration.read",
  summary: "Làm một việc với hồ sơ, theo đúng thứ tự và thẩm quyền như trên màn hình",
  pathId: { shape: z.uuid(), words: "Mã đăng ký." },
  query: z.strictObject({}),
  queryWords: {},
  body: MoveBody,
  answer: RegistrationAnswer,
  answerWords: "Hồ sơ sau khi làm, với phiên bản mới.",
  status: 200,
  problems: [404, 409, 413, 415],
});

export const issueDecision = operation({
  id: "issueDecision",
  method: "post",
  path: "/decisions",
  needs: "decision.issue",
  summary: "Ban hành một quyết định: công nhận, thu hồi, đính chính, hủy bỏ hoặc thay thế",
  query: z.strictObject({}),
  queryWords: {},
  headerWords: { "Idempotency-Key": "Mã riêng của yêu cầu (UUID), phải có: gửi lại cùng mã chỉ ban hành một lần." },
  body: DecisionBody,
  answer: IssuedAnswer,
  answerWords: "Đã ban hành; tiêu đề Location chỉ đến quyết định.",
  status: 201,
  problems: [404, 409, 413, 415],
});

/** Every operation of version 1. Routes on disk and this list are held equal by a test. */
export const operations: readonly Operation[] = [readAttainment, listUnits, readUnit, listRegistrations, register, readRegistration, moveRegistration, listDecisions, issueDecision, readDecision];
