import { parseArgs } from "node:util";
import { createToken } from "@/lib/commands/create-token";
import { CreateTokenInput } from "@/lib/domain/account/schema";
import { sayRefusal } from "@/lib/domain/words";
import { dayOf, showDay } from "@/lib/domain/day";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { atTheMachine, stop } from "./at-the-machine";

const usage = "Cách dùng: npm run token -- --account TÊN [--label \"Báo cáo tuần\"] [--days 90]";

/** Makes an API token for an account and prints it, this once. */
async function main() {
  const options = { account: { type: "string" }, label: { type: "string", default: "Dòng lệnh" }, days: { type: "string", default: "90" } } as const;
  const { values } = parseArgs({ options });
  if (!values.account) return stop(usage);
  const input = CreateTokenInput.safeParse(values);
  if (!input.success) return stop(usage);
  const name = values.account.trim().toLowerCase();
  const account = await database.account.findUnique({ where: { name } });
  if (!account || account.deactivatedAt) return stop(`Không có tài khoản ${name} đang hoạt động.`);

  const scope = { accountId: account.id, name, displayName: account.displayName, grants: [], today: dayOf(now()), sample: false };
  const made = await createToken(scope, input.data, atTheMachine);
  if (!made.ok) return stop(sayRefusal(made.refusal));
  console.log(`Khóa “${made.value.label}” của ${name}, dùng đến ${showDay(dayOf(made.value.expiresAt))}, chỉ hiện lần này:\n\n${made.value.token}\n`);
  if (account.mustChange) console.log("Khóa chỉ dùng được sau khi tài khoản đổi mật khẩu được cấp.");
}

await main().finally(() => database.$disconnect());
