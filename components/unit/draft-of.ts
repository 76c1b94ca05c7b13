import type { ActLine, Made } from "@/lib/domain/unit/reorganisation/line";
import { showShare } from "@/lib/domain/unit/reorganisation/share";
import type { ActUnit } from "@/lib/domain/unit/reorganisation/view";

import { begunBlank, blank, type Begun, type Draft } from "./line-draft";

/** What a line names, for putting it back into its form: units by id, those acts make by "+" and their key. */
type Known = { units: readonly ActUnit[]; /** Units directly below the one a split divides. */ children: readonly ActUnit[] };

/** A line as its form holds it. */
export function draftOf(line: ActLine, { units, children }: Known): Draft {
  const unit = (id: string): ActUnit[] => units.filter((one) => one.id === id);
  const begun = ({ key, name, kind, code }: Made): Begun => ({ stays: false, key, name, kind, code: code ?? "" });
  const draft = blank(line.kind);
  switch (line.kind) {
    case "merge":
      return line.make
        ? { ...draft, units: line.units.flatMap(unit), begun: begun(line.make), parent: unit(line.make.parent) }
        : { ...draft, units: line.units.flatMap(unit), isNew: false, heir: unit(line.into) };
    case "split": {
      const parts = line.parts.map(({ into, make, share }): Begun => ({
        ...(into === line.unit ? { ...begunBlank, stays: true } : make ? begun(make) : { ...begunBlank, into, name: unit(into)[0]?.label ?? "" }),
        ...(share !== undefined && { share: showShare(share) }),
      }));
      const placed = Object.fromEntries(line.parts.flatMap((part, at) => part.children.map((child) => [child, at] as const)));
      return { ...draft, units: unit(line.unit), parts, children, placed, parent: unit(line.parts.find(({ make }) => make)?.make?.parent ?? "") };
    }
    case "create":
      return { ...draft, begun: begun(line.make), parent: unit(line.make.parent) };
    case "rename":
      return { ...draft, units: unit(line.unit), begun: { ...begunBlank, name: line.name } };
    case "change_kind":
      return { ...draft, units: unit(line.unit), begun: { ...begunBlank, name: line.name, kind: line.to } };
    case "change_code":
      return { ...draft, units: unit(line.unit), begun: { ...begunBlank, code: line.code ?? "" } };
    case "move":
      return { ...draft, units: unit(line.unit), parent: unit(line.parent) };
    case "abolish":
      return { ...draft, units: unit(line.unit) };
    case "abolish_level":
      return draft;
  }
}
