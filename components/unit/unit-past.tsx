import { PlainLink } from "@/components/ui/plain-link";

import { DataTable, type Column } from "@/components/ui/data-table";
import { HistoryList } from "@/components/ui/history-list";
import { Section } from "@/components/ui/section";
import { addDays, showDay } from "@/lib/domain/day";
import { inSentence } from "@/lib/domain/unit/party";
import type { LegalAct, SuccessionView, UnitLink, UnitVersionView } from "@/lib/domain/unit/view";
import { showShare } from "@/lib/domain/unit/reorganisation/share";
import { kindNames } from "@/lib/domain/unit/words";

import { unitHref } from "./address";

/** The document behind a change, a link for those who may open it. */
function ActName({ act: { id, number, issuer, issuedOn } }: { act: LegalAct }) {
  const said = `Số ${number} ngày ${showDay(issuedOn)}, ${issuer}`;
  return id ? <PlainLink href={`/units/acts/${id}`}>{said}</PlainLink> : said;
}

const Named = ({ unit }: { unit: UnitLink }) => (unit.id ? <PlainLink href={unitHref(unit.id)}>{unit.name}</PlainLink> : unit.name);

const columns: Column<UnitVersionView>[] = [
  { key: "name", head: "Tên", rowHead: true, cell: ({ name }) => name },
  { key: "kind", head: "Loại", cell: ({ kind }) => kindNames[kind], optional: true },
  { key: "code", head: "Mã", cell: ({ code }) => code ?? "–", phone: "hide" },
  { key: "parent", head: "Trực thuộc", cell: ({ parent }) => (parent ? <Named unit={parent} /> : "–") },
  { key: "from", head: "Từ ngày", cell: ({ from }) => showDay(from), phone: "aside" },
  { key: "until", head: "Đến hết", cell: ({ until }) => (until ? showDay(addDays(until, -1)) : "nay"), phone: "under-aside" },
  { key: "act", head: "Căn cứ", cell: ({ act }) => (act ? <ActName act={act} /> : "–"), optional: true, phone: "hide" },
];

/** What the unit has been called and where it stood, the newest first. */
export const VersionTable = ({ versions }: { versions: readonly UnitVersionView[] }) => (
  <Section title="Qua các thời kỳ">
    <DataTable caption="Tên, mã và đơn vị cấp trên qua các thời kỳ" columns={columns} rows={versions} rowKey={({ from }) => from} />
  </Section>
);

const words = {
  from: { true: "Nhận toàn bộ", false: "Nhận một phần" },
  to: { true: "Nhập toàn bộ vào", false: "Nhập một phần vào" },
} as const;

/** Mergers and splits the unit went through, with the act behind each. */
export function Successions({ successions }: { successions: readonly SuccessionView[] }) {
  if (successions.length === 0) return null;
  return (
    <Section title="Sắp xếp, chia tách">
      <HistoryList
        items={successions.map(({ unit, direction, on, whole, share, act }) => ({
          when: showDay(on),
          what: <>{words[direction][whole ? "true" : "false"]} {unit.id ? <PlainLink href={unitHref(unit.id)}>{inSentence(unit)}</PlainLink> : inSentence(unit)}{share !== null && `, ${showShare(share)}`}</>,
          ...(act && { who: <ActName act={act} /> }),
        }))}
      />
    </Section>
  );
}
