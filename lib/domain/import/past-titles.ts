import { showDay, type Day } from "@/lib/domain/day";
import { firstUpset, linkedGroups } from "@/lib/domain/decision/follows";
import type { Standing } from "@/lib/domain/decision/judge";
import { sayDecision } from "@/lib/domain/decision/numbering";
import { holdingsOf, isHeldOn, type Effect, type Holding, type Line } from "@/lib/domain/decision/title";
import type { Change } from "./plan";

/** A matter in the register that took a cell to hold the title on a day; `byId` names the line its title was opened by, null when any will do. */
export type Relied = { unitId: string; on: Day; byId: string | null; what: string };

/** A line that a row of the file asks for; `affects` an earlier line, known or of another row. */
type Asked = { unitId: string; effect: Effect; affectsLineId: string | null; decidedOn: Day; number: number; symbol: string };
type Paper = Line & Standing;
type Known = Line & { number: number; symbol: string };
/** Lines of linked cells: `all` in the order of signing, of one day those known first. */
type Group = { known: readonly Paper[]; fresh: Paper[]; all: Paper[]; relied: Relied[] };

const inFile = "row:";
export const idOfRow = (at: number) => `${inFile}${at}`;
/** The row that a line of the file stands in; null for a line that is known. */
export const rowOfId = (id: string) => (id.startsWith(inFile) ? Number(id.slice(inFile.length)) : null);

export type PastTitles = ReturnType<typeof titlesAmong>;

/** Who holds the title while the papers of a file are signed one after the other, in their places among the lines that are known. */
export function titlesAmong(lines: readonly Known[], titleId: string, relied: readonly Relied[]) {
  const groups = new Map<string, Group>();
  for (const known of linkedGroups(lines.map((line) => ({ ...line, by: null, at: "" })))) {
    const group: Group = { known, fresh: [], all: [...known], relied: [] };
    for (const { unitId } of known) groups.set(unitId, group);
  }
  const groupOf = (unitId: string): Group => {
    const group = groups.get(unitId) ?? { known: [], fresh: [], all: [], relied: [] };
    groups.set(unitId, group);
    return group;
  };
  for (const each of relied) groupOf(each.unitId).relied.push(each);
  return {
    heldBy: (unitId: string, on: Day) => holdingsOf(telling(groupOf(unitId), on)).find((holding) => holding.unitId === unitId && holding.heldUntil === null) ?? null,
    latestOf: (unitId: string, on: Day): Standing | null => {
      const { all } = groupOf(unitId);
      const isAbout = (line: Paper) => line.unitId === unitId || (line.affectsLineId !== null && all.find(({ id }) => id === line.affectsLineId)?.unitId === unitId);
      return all.findLast((line) => line.decidedOn <= on && isAbout(line)) ?? null;
    },
    effectOf: (unitId: string, lineId: string) => groupOf(unitId).all.find(({ id }) => id === lineId)?.effect ?? null,
    /** How many papers of the file about a cell were signed on a day. */
    onDay: (unitId: string, day: Day) => groupOf(unitId).fresh.filter((line) => line.unitId === unitId && line.decidedOn === day).length,
    sign: (at: number, asked: Asked) => {
      const { fresh, all } = groupOf(asked.unitId);
      const line: Paper = { id: idOfRow(at), titleId, by: null, at: "", ...asked };
      fresh.push(line);
      all.splice(all.findLastIndex(({ decidedOn }) => decidedOn <= line.decidedOn) + 1, 0, line);
    },
    /** Rows of the file beside which something later in the register would not stand as it does, with what and why: the one it stumbles over, or all of its cells. */
    upsets: (whole: boolean): (readonly [row: number, says: string])[] =>
      [...new Set(groups.values())].flatMap((group) => {
        const upset = group.fresh.length === 0 ? null : upsetIn(group);
        if (!upset) return [];
        return whole ? group.fresh.flatMap(({ id }) => { const row = rowOfId(id); return row === null ? [] : [[row, upset[1]] as const]; }) : [upset];
      }),
    /** What becomes of the title of a row's cell, whatever was signed later and is known. */
    sayTitles: (): ReadonlyMap<number, Change> => new Map([...new Set(groups.values())].flatMap(titlesIn)),
  };
}

/** The lines up to a day that tell who holds the title then. Where papers only give and take, what lies before the last taking tells nothing. */
function telling({ known, all }: Group, on: Day): readonly Paper[] {
  const until = all.findLastIndex(({ decidedOn }) => decidedOn <= on) + 1;
  const isPlain = known.every(({ effect }) => effect === "recognise" || effect === "revoke");
  return all.slice(isPlain ? Math.max(0, all.findLastIndex(({ effect }, index) => index < until && effect !== "recognise")) : 0, until);
}

function upsetIn(group: Group): [row: number, says: string] | null {
  if (group.known.length === 0) return null;
  const { all } = group;
  const upset = firstUpset(group.known, all);
  if (upset) {
    const own = rowOfId(upset.line.id);
    if (own !== null) return [own, silencedBy(all, upset.line)];
    const row = lastRow(all.slice(0, all.indexOf(upset.line)), upset.unitId) ?? lastRow(all, upset.unitId);
    return row === null ? null : [row, upset.why === "silent" ? settled(upset.line) : stranded(upset.line, upset.why)];
  }
  const [was, is] = [holdingsOf(group.known), holdingsOf(all)];
  for (const { unitId, on, byId, what } of group.relied) {
    const stands = (holding: Holding) => holding.unitId === unitId && isHeldOn(holding, on) && (byId === null || holding.openedById === byId);
    const row = was.some(stands) && !is.some(stands) ? lastRow(all.filter(({ decidedOn }) => decidedOn <= on), unitId) : null;
    if (row !== null) return [row, `${what} trong sổ dựa vào danh hiệu mà chi bộ, nếu ghi quyết định này, khi ấy không giữ như đã ghi`];
  }
  return null;
}

/** The last row of the file about the cell among these lines; of any cell where none is about it. */
function lastRow(lines: readonly Paper[], unitId: string): number | null {
  const rows = lines.filter(({ id }) => rowOfId(id) !== null);
  const last = rows.findLast((line) => line.unitId === unitId) ?? rows.at(-1);
  return last ? rowOfId(last.id) : null;
}

/** The paper after which a row's own line says nothing of the title any more. */
function silencedBy(all: readonly Paper[], line: Paper): string {
  const acts = (lines: readonly Paper[]) => holdingsOf(lines).some(({ openedById, closedById }) => openedById === line.id || closedById === line.id);
  const from = all.indexOf(line) + 1;
  const later = all.find((_, index) => index >= from && !acts(all.slice(0, index + 1)));
  return settled(later ?? line);
}

const named = (line: Paper) => {
  const words = sayDecision(line);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
};
const settled = (line: Paper) => `${named(line)} trong sổ đã xác định danh hiệu của chi bộ cho cả ngày này; đối chiếu lại hai quyết định`;

/** Why a later paper in the register would have no ground, and what is missing before it. */
function stranded(line: Paper, why: "stranded" | "crowded"): string {
  const paper = `${named(line)} trong sổ`;
  const lost = "ghi thêm quyết định thu hồi hoặc hủy bỏ ký trước ngày ấy";
  if (line.effect === "recognise") return `${paper} công nhận khi chi bộ còn giữ danh hiệu; ${lost}`;
  if (line.effect === "revoke") return `${paper} thu hồi khi chi bộ không còn giữ danh hiệu; ghi thêm quyết định công nhận lại ký trước ngày ấy`;
  const does = { annul: "hủy bỏ", correct: "đính chính", replace: "thay thế" }[line.effect];
  if (why === "crowded") return `${paper} ${does} sang chi bộ này khi chi bộ còn giữ danh hiệu; ${lost}`;
  return `${paper} ${does} một quyết định mà danh hiệu theo quyết định ấy khi đó không còn; đối chiếu lại ngày ký`;
}

/** What becomes of the title by each row's line of a group. */
function titlesIn(group: Group): [number, Change][] {
  if (group.fresh.length === 0) return [];
  const paperOf = new Map(group.all.map((line) => [line.id, line]));
  const held = holdingsOf(group.all);
  const openedBy = new Map(held.map((holding) => [holding.openedById, holding]));
  const closedBy = new Map(held.map((holding) => [holding.closedById, holding]));
  return group.fresh.flatMap((line): [number, Change][] => {
    const row = rowOfId(line.id);
    if (row === null) return [];
    if (line.effect !== "recognise") {
      const ended = closedBy.get(line.id);
      return [[row, { what, from: ended ? `giữ từ ${showDay(ended.heldFrom)}` : "chưa giữ", to: `thôi giữ từ ${showDay(line.decidedOn)}` }]];
    }
    const closing = paperOf.get(openedBy.get(line.id)?.closedById ?? "");
    return [[row, { what, from: "chưa giữ", to: `giữ từ ${showDay(line.decidedOn)}${closing ? ` đến trước ${showDay(closing.decidedOn)} (${named(closing)})` : ""}` }]];
  });
}

const what = "Danh hiệu";
