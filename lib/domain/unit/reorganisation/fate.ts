import { isMade, madeBy, refOf, unitsOf, type ActLine, type Made } from "./line";
import type { Ground, Handing, Problem } from "./plan";
import { showShare, wholeShare } from "./share";
import { levelOf, type Standing, type Structure } from "./structure";

type Change = Partial<Pick<Standing, "name" | "kind" | "code" | "parentId">>;
/** How a unit ends, or parts with some of its children: `heirs` carry it on, `children` says which child goes where. */
type End = { line: number; heirs: readonly string[]; children: ReadonlyMap<string, string>; /** Its children rise to what stood above it. */ rises: boolean };

/** What the lines say of each unit, before anything is placed. */
export type Drawn = {
  changes: ReadonlyMap<string, Change>;
  ended: ReadonlyMap<string, End>;
  /** Units that go on and give some children to others. */
  parted: ReadonlyMap<string, End>;
  made: ReadonlyMap<string, { unit: Standing; line: number }>;
  handings: readonly Handing[];
  problems: readonly Problem[];
  lineOf: (id: string) => number | null;
  /** True when a line names the unit as one it changes or makes. */
  isSaid: (id: string) => boolean;
  saysCode: (id: string) => boolean;
};

/** Reads the lines one by one: what each does to whom, and what is wrong with it by itself or beside another. */
export function fateOf(ground: Ground, lines: readonly ActLine[]): Drawn {
  const book = new Book(ground.before);
  lines.forEach((line, index) => {
    const position = index + 1;
    const unknown = strangers(ground, line, position);
    if (unknown.length > 0) book.problems.push(...unknown);
    else for (const made of madeBy(line)) book.make(made, position);
  });
  const numbered = lines.map((line, index) => ({ line, position: index + 1 })).filter(({ line, position }) => strangers(ground, line, position).length === 0);
  // A level ends with whatever of it the other lines left.
  const isLevel = ({ line }: (typeof numbered)[number]) => line.kind === "abolish_level";
  for (const { line, position } of [...numbered.filter((one) => !isLevel(one)), ...numbered.filter(isLevel)]) book.read(line, position);
  book.checkRefs(lines);
  return book;
}

function strangers({ before, elsewhen }: Ground, line: ActLine, position: number): Problem[] {
  return unitsOf(line).filter((id) => !before.has(id)).map((id) => {
    const known = elsewhen.get(id);
    if (!known) return { line: position, refusal: { code: "act-unit-unknown" } };
    return { line: position, refusal: { code: known.why === "not_yet" ? "act-unit-not-yet" : "act-unit-ended", values: { unit: known.name } } };
  });
}

class Book implements Drawn {
  readonly changes = new Map<string, Change>();
  readonly ended = new Map<string, End>();
  readonly parted = new Map<string, End>();
  readonly made = new Map<string, { unit: Standing; line: number }>();
  readonly handings: Handing[] = [];
  readonly problems: Problem[] = [];
  private readonly lines = new Map<string, number>();

  constructor(private readonly before: Structure) {}

  readonly lineOf = (id: string) => this.made.get(id)?.line ?? this.ended.get(id)?.line ?? this.lines.get(id) ?? this.parted.get(id)?.line ?? null;
  readonly isSaid = (id: string) => this.made.has(id) || this.changes.has(id);
  readonly saysCode = (id: string) => this.made.has(id) || this.changes.get(id)?.code !== undefined;

  make(made: Made, line: number) {
    const { key: _, parent, ...named } = made;
    if (this.made.has(refOf(made))) return this.refuse(line, "act-made-twice", { unit: made.name });
    this.made.set(refOf(made), { unit: { ...named, id: refOf(made), level: levelOf(made.kind), parentId: parent }, line });
  }

  read(line: ActLine, position: number) {
    switch (line.kind) {
      case "rename":
        return this.change(line.unit, { name: line.name }, position);
      case "change_kind":
        return this.changeKind(line, position);
      case "change_code":
        return this.change(line.unit, { code: line.code }, position);
      case "move":
        return this.change(line.unit, { parentId: line.parent }, position);
      case "merge":
        return this.merge(line, position);
      case "split":
        return this.split(line, position);
      case "abolish":
        return this.end(line.unit, { line: position, heirs: [], children: new Map(), rises: false });
      case "abolish_level":
        return this.abolishLevel(line, position);
      case "create":
        return undefined; // made above
    }
  }

  /** A unit that ends is neither changed nor heir nor parent; heirs are of its level. */
  checkRefs(lines: readonly ActLine[]) {
    for (const id of this.changes.keys()) if (this.ended.has(id)) this.refuse(this.lines.get(id) ?? 0, "act-unit-twice", { unit: this.nameOf(id) });
    for (const { from, to } of this.handings) {
      const [own, heir] = [this.unit(from), this.unit(to)];
      const line = this.lineOf(from) ?? 0;
      if (!heir) this.refuse(line, "act-unit-unknown");
      else if (this.ended.has(to)) this.refuse(line, "act-heir-ends", { unit: heir.name });
      else if (own && heir.level !== own.level) this.refuse(line, "act-heir-level", { unit: own.name, heir: heir.name });
    }
    lines.forEach((line, index) => {
      const parents = line.kind === "move" ? [line.parent] : madeBy(line).map(({ parent }) => parent);
      for (const parent of parents) {
        if (!this.unit(parent)) this.refuse(index + 1, "act-unit-unknown");
        else if (this.ended.has(parent)) this.refuse(index + 1, "act-parent-ends", { unit: this.nameOf(parent) });
      }
    });
  }

  private change(id: string, change: Change, line: number) {
    const known = this.changes.get(id) ?? {};
    if (Object.keys(change).some((key) => key in known)) return this.refuse(line, "act-unit-twice", { unit: this.nameOf(id) });
    this.changes.set(id, { ...known, ...change });
    this.lines.set(id, line);
  }

  private changeKind({ unit, to, name }: Extract<ActLine, { kind: "change_kind" }>, line: number) {
    const known = this.before.get(unit);
    if (known && levelOf(to) !== known.level) return this.refuse(line, "act-kind-misfit", { unit: known.name });
    this.change(unit, { kind: to, name }, line);
  }

  private merge({ units, into }: Extract<ActLine, { kind: "merge" }>, line: number) {
    if (units.includes(into)) return this.refuse(line, "act-into-itself", { unit: this.nameOf(into) });
    if (new Set(units).size < units.length) return this.refuse(line, "act-unit-twice", { unit: this.nameOf(units.find((id, index) => units.indexOf(id) !== index) ?? "") });
    for (const id of units) {
      this.end(id, { line, heirs: [into], children: new Map(), rises: false });
      this.handings.push({ from: id, to: into, whole: true });
    }
  }

  private split({ unit, parts }: Extract<ActLine, { kind: "split" }>, line: number) {
    const heirs = parts.map(({ into }) => into);
    const placed = parts.flatMap(({ into, children }) => children.map((child) => [child, into] as const));
    if (new Set(heirs).size < heirs.length) return this.refuse(line, "act-part-twice", { unit: this.nameOf(unit) });
    const stranger = placed.find(([child]) => this.before.get(child)?.parentId !== unit);
    if (stranger) return this.refuse(line, "act-not-its-child", { unit: this.nameOf(unit), child: this.nameOf(stranger[0]) });
    const children = new Map(placed);
    if (children.size < placed.length) return this.refuse(line, "act-unit-twice", { unit: this.nameOf(placed.find(([child], index) => placed.findIndex(([one]) => one === child) !== index)?.[0] ?? "") });
    const shares = parts.flatMap(({ share }) => share ?? []);
    const sum = shares.reduce((all, share) => all + share, 0);
    if (shares.length > 0 && shares.length < parts.length) return this.refuse(line, "act-share-missing", { unit: this.nameOf(unit) });
    if (shares.length > 0 && sum !== wholeShare) return this.refuse(line, "act-share-sum", { unit: this.nameOf(unit), sum: showShare(sum) });
    const goesOn = heirs.includes(unit);
    const end = { line, heirs, children, rises: false };
    if (goesOn && (this.parted.has(unit) || this.ended.has(unit))) return this.refuse(line, "act-unit-twice", { unit: this.nameOf(unit) });
    if (goesOn) this.parted.set(unit, end);
    else this.end(unit, end);
    for (const { into, share } of parts) if (into !== unit) this.handings.push({ from: unit, to: into, whole: false, share });
  }

  private abolishLevel({ level, under }: Extract<ActLine, { kind: "abolish_level" }>, line: number) {
    const ending = [...this.before.values()].filter((unit) => unit.level === level && isBelow(this.before, unit, under) && !this.ended.has(unit.id));
    if (ending.length === 0) return this.refuse(line, "act-no-such-level", { unit: this.nameOf(under) });
    for (const unit of ending) this.end(unit.id, { line, heirs: [], children: new Map(), rises: true });
  }

  private end(id: string, end: End) {
    if (this.ended.has(id) || this.parted.has(id)) return this.refuse(end.line, "act-unit-twice", { unit: this.nameOf(id) });
    this.ended.set(id, end);
  }

  private unit(ref: string): Standing | undefined {
    return isMade(ref) ? this.made.get(ref)?.unit : this.before.get(ref);
  }

  private nameOf(ref: string) {
    return this.unit(ref)?.name ?? "";
  }

  private refuse(line: number, code: string, values: Readonly<Record<string, string>> = {}) {
    this.problems.push({ line, refusal: { code, values } });
  }
}

function isBelow(structure: Structure, unit: Standing, root: string): boolean {
  for (let at: Standing | undefined = unit; at; at = at.parentId === null ? undefined : structure.get(at.parentId)) if (at.id === root) return true;
  return false;
}

/** Where a unit without a line of its own comes to stand: with its parent, that one's only heir, or above where a level ends. */
export function placeIn(before: Structure, drawn: Drawn, unit: Standing): { ref: string | null } | { left: string; line: number } {
  const { parentId } = unit;
  if (parentId === null) return { ref: null };
  const given = drawn.parted.get(parentId)?.children.get(unit.id);
  if (given) return { ref: given };
  const end = drawn.ended.get(parentId);
  if (!end) return { ref: parentId };
  const assigned = end.children.get(unit.id) ?? (end.heirs.length === 1 ? end.heirs[0] : undefined);
  if (assigned) return { ref: assigned };
  const parent = before.get(parentId);
  return end.rises && parent ? placeIn(before, drawn, parent) : { left: parentId, line: end.line };
}
