import { parseArgs } from "node:util";
import { sealAudit } from "@/lib/access/audit-seal";
import { verifyAudit } from "@/lib/access/audit-verify";
import { verifyClosings } from "@/lib/access/closing-verify";
import { sayVerdict } from "@/lib/domain/audit/say-verdict";
import { database } from "@/lib/platform/database";

const usage = "Cách dùng: npm run audit:verify [-- --expect MÃ]   MÃ là mã đầu chuỗi của một lần kiểm tra trước";

/** Walks the chain; seals what is final only if it is sound, so that a broken one is left as it was found. Then checks every closed report. */
async function main() {
  const { values } = parseArgs({ options: { expect: { type: "string" } } });
  const expect = values.expect?.trim().toLowerCase() ?? null;
  if (expect !== null && !/^[0-9a-f]{64}$/.test(expect)) return stop(usage);
  const before = await verifyAudit(expect);
  const isSound = before.fault === null && before.expected;
  if (isSound) await sealAudit();
  const { sentences, ok } = sayVerdict(isSound ? await verifyAudit(expect) : before);
  if (!ok) return stop(sentences.join("\n"));
  console.log(sentences.join("\n"));
  const { checked, altered } = await verifyClosings();
  if (altered.length > 0) return stop(`Báo cáo đã chốt bị sửa sau khi chốt: ${altered.join(", ")}.`);
  console.log(`${checked} báo cáo đã chốt đúng với mã đã ghi.`);
}

function stop(why: string) {
  console.error(why);
  process.exitCode = 1;
}

await main().finally(() => database.$disconnect());
