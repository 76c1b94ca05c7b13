import type { Day } from "@/lib/domain/day";
import type { FigureName } from "./definitions";
import type { ScheduleShow } from "@/lib/domain/recheck/view";
import { periodKey, recheckYear } from "./period";
import type { Figures, Period, Restated } from "./view";

/** Where the list behind a figure is asked for: same unit, period, day and title as the figure itself. */
export type LinkGround = { period: Period; on: Day; title: { id: string }; restated?: Pick<Restated, "lens"> | null };

/** The list a figure counts, or the lists it is made of; null for a figure that is computed from others. */
export function listBehind(figure: FigureName, { unit }: { unit: Pick<Figures["unit"], "id"> }, ground: LinkGround): string | null {
  const { period, on } = ground;
  const lens = ground.restated ? { lens: ground.restated.lens } : {};
  if (unit.id === "" || ground.restated?.lens === "common") return null; // several units together have no list of their own
  const common = { unit: unit.id, [period.kind]: periodKey(period) };
  const asked = { ...common, on, ...lens, ...(ground.title.id === "tsvmtd" ? {} : { title: ground.title.id }) };
  const schedule = (show: ScheduleShow) => address("/rechecks", { unit: unit.id, title: ground.title.id, year: String(recheckYear(ground)), on, show, ...lens });
  switch (figure) {
    case "target":
    case "remaining":
    case "line":
      return ground.restated ? null : address("/targets", common);
    case "recognised":
    case "ratio":
      return address("/decisions", { ...asked, recognised: "1" });
    case "revoked":
      return address("/decisions", { ...asked, effect: "revoke" });
    case "registered":
      return address("/registrations", asked);
    case "appraised":
      return address("/registrations", { ...asked, appraised: "1" });
    case "under_appraisal":
      return address("/registrations", { ...asked, status: "under_appraisal" });
    case "registered_term":
      return address("/registrations", { unit: unit.id, term: period.term, on, ...lens });
    case "expected":
      return address("/registrations", { ...asked, expected: "1" });
    case "cells":
      return address("/units", { parent: unit.id, level: "cell", on, ...lens });
    case "held":
      return schedule("held");
    case "recheck_due":
      return schedule("due");
    case "recheck_planned":
      return schedule("planned");
    case "recheck_kept":
      return schedule("kept");
    case "recheck_failing":
      return schedule("waiting");
    case "expected_total":
    case "expected_ratio":
      return null;
  }
}

const address = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query).toString()}`;
