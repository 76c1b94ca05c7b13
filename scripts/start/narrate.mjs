const live = process.stdout.isTTY === true;
const quietFor = 1_500; // a step shorter than this is told once, when it is done
const every = live ? 250 : 10_000;

export const say = (line = "") => process.stdout.write(`${line}\n`);

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).replace(".", ",")} giây`;

/**
 * Runs one step and tells how long it took. `work` receives a function that says how far it is.
 * On a terminal the line is rewritten in place; in a log a line is added every ten seconds.
 * @template T
 * @param {string} title
 * @param {(progress: (text: string) => void) => Promise<T> | T} work
 * @param {number} [begin] when the work began, if it was under way before
 * @returns {Promise<T>}
 */
export async function step(title, work, begin = performance.now()) {
  let detail = "";
  const show = () => {
    const line = `  ${title}… ${seconds(begin)}${detail && ` · ${detail}`}`;
    process.stdout.write(live ? `\r${line.slice(0, (process.stdout.columns ?? 100) - 1)}\x1b[K` : `${line}\n`);
  };
  const first = setTimeout(show, live ? 0 : quietFor);
  const ticking = setInterval(show, every);
  const end = (line) => {
    clearTimeout(first);
    clearInterval(ticking);
    process.stdout.write(live ? `\r${line}\x1b[K\n` : `${line}\n`);
  };
  try {
    const result = await work((text) => (detail = text));
    end(`  ${title}: ${seconds(begin)}`);
    return result;
  } catch (error) {
    end(`  ${title}: dừng sau ${seconds(begin)}`);
    throw error;
  }
}

/** A table in plain text, columns padded to their widest value. */
export function table(head, rows) {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i])].map((text) => [...text].length)));
  const lineOf = (row) => `  ${row.map((text, i) => text + " ".repeat(widths[i] - [...text].length)).join("   ")}`.trimEnd();
  return [lineOf(head), ...rows.map(lineOf)].join("\n");
}
