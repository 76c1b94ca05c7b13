import { parseArgs } from "node:util";
import { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { createAccount } from "@/lib/commands/create-account";
import { reactivateAccount } from "@/lib/commands/reactivate-account";
import { resetPassword } from "@/lib/commands/reset-password";
import { CreateAccountInput } from "@/lib/domain/account/schema";
import { Day, dateOf, dayOf } from "@/lib/domain/day";
import { UnitPath } from "@/lib/domain/unit/path";
import { sayRefusal } from "@/lib/domain/words";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { atTheMachine, stop } from "./at-the-machine";

const usage = [
  "Cách dùng: npm run account -- --name TÊN --unit MÃ [--display \"Tên hiển thị\"]   tạo người quản trị tài khoản của một đơn vị",
  "           npm run account -- --name TÊN --reset                                cấp lại mật khẩu cho một tài khoản đã có",
].join("\n");
const nobody = "00000000-0000-7000-8000-000000000000";

/** Makes the first administrator of a unit, or lets one in again who is locked out. Whoever may run this holds the machine. */
async function main() {
  const options = { name: { type: "string" }, unit: { type: "string" }, display: { type: "string", default: "Quản trị tài khoản" }, reset: { type: "boolean", default: false } } as const;
  const { values } = parseArgs({ options });
  if (!values.name || values.reset === (values.unit !== undefined)) return stop(usage);
  const today = await businessDay();
  const scope = await everywhere(today);
  if (!scope) return stop("Cơ sở dữ liệu chưa có đơn vị nào. Hãy nạp đơn vị trước: npm run units -- --province 83 --on 2021-06-30");
  return values.unit === undefined ? reset(scope, values.name) : create(scope, values.name, values.unit, values.display);
}

async function create(scope: Scope, name: string, code: string, displayName: string) {
  const on = dateOf(scope.today);
  const versions = await database.unitVersion.findMany({
    where: { code, validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gt: on } }] },
    select: { unitId: true, name: true },
  });
  const [version, ...others] = versions;
  if (!version || others.length > 0) return stop(`Có ${versions.length} đơn vị mang mã ${code} ngày ${scope.today}. Cần đúng một.`);
  const input = CreateAccountInput.safeParse({ name, displayName, unitId: version.unitId, role: "administrator", from: scope.today });
  if (!input.success) return stop("Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.");
  const made = await createAccount(scope, input.data, atTheMachine);
  if (!made.ok) return stop(sayRefusal(made.refusal));
  say(made.value, version.name);
}

async function reset(scope: Scope, name: string) {
  const account = await database.account.findUnique({ where: { name: name.trim().toLowerCase() } });
  if (!account) return stop(`Không có tài khoản ${name}.`);
  if (account.deactivatedAt) await reactivateAccount(scope, { accountId: account.id }, atTheMachine);
  const issued = await resetPassword(scope, { accountId: account.id }, atTheMachine);
  if (!issued.ok) return stop(sayRefusal(issued.refusal));
  say(issued.value);
}

const say = ({ name, password }: { name: string; password: string }, unit?: string) =>
  console.log(`Tài khoản ${name}${unit ? `, quản trị tại ${unit}` : ""}. Mật khẩu lần đầu, chỉ hiện lần này và phải đổi khi đăng nhập:\n\n${password}\n`);

/** An administrator of everything, who is nobody: the record says "dòng lệnh". */
async function everywhere(today: Day): Promise<Scope | null> {
  const country = await database.unit.findFirst({ where: { parentId: null } });
  return country && { accountId: nobody, name: atTheMachine, displayName: atTheMachine, grants: [{ role: "administrator", root: UnitPath.parse(country.path) }], today, sample: false };
}

async function businessDay(): Promise<Day> {
  const sample = await database.setting.findUnique({ where: { key: "sample" } });
  return sample ? z.object({ workingDay: Day }).parse(sample.value).workingDay : dayOf(now());
}

await main().finally(() => database.$disconnect());
