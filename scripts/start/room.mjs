import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { Trouble } from "./trouble.mjs";

const gigabyte = 1024 ** 3;
const inWords = (bytes) => `${(bytes / gigabyte).toFixed(1).replace(".", ",")} GB`;

/** Refuses to begin what would fill the disk half way: `needed` in gigabytes, at the folder or the nearest one above it that exists. */
export function requireRoom(folder, needed) {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  if (bavail * bsize < needed * gigabyte) {
    throw new Trouble(`Không đủ chỗ trên đĩa tại ${there}: cần ${inWords(needed * gigabyte)}, còn ${inWords(bavail * bsize)}. Hãy dọn bớt rồi chạy lại.`);
  }
}

const full = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i;

/** The one line for a full disk, when that is what a failed tool said. */
export const fullDisk = (text) => (full.test(text) ? new Trouble("Đĩa đã đầy. Hãy dọn bớt rồi chạy lại; phần đã làm không mất.") : null);
