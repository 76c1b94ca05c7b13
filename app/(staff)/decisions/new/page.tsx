import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { z } from "zod";

import { Misread } from "@/components/attainment/misread";
import { IssueForm } from "@/components/decision/issue-form";
import { address, kept } from "@/components/registration/address";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageTitle } from "@/components/ui/page-title";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { effects, type Effect } from "@/lib/domain/decision/title";
import type { DecisionDesk } from "@/lib/domain/decision/view";
import { effectWords, nothingToDecide, subjectWords } from "@/lib/domain/decision/words";
import { getDecisionDesk } from "@/lib/queries/get-decision-desk";
import { getReference } from "@/lib/queries/reference";

import { issue } from "./actions";

export const metadata = { title: "Lập quyết định" };

const path = "/decisions/new";
const one = z.string().max(200).catch("");
const Search = z.object({ effect: z.enum(effects).catch("recognise"), issuer: one, title: one, q: one, pick: z.union([z.string(), z.array(z.string())]).optional().catch(undefined) });

/** The desk at which a decision is made: its kind, the body that signs, the cells it names, then the paper itself. */
export default async function NewDecisionPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "decision.issue");
  const asked = Search.parse(await searchParams);
  const { titles } = await getReference(scope);
  const title = titles.find(({ id }) => id === asked.title) ?? titles[0];
  if (!title) return <Misread title="Lập quyết định" sentence="Chưa có danh hiệu nào trong danh mục." href="/titles" />;

  const { effect, q, pick } = asked;
  const desk = await getDecisionDesk(scope, { effect, issuer: asked.issuer || null, title: title.id, q });
  const query = { effect: effect === "recognise" ? "" : effect, issuer: desk.issuers.length > 1 ? (desk.issuer?.id ?? "") : "", title: title.id === titles[0]?.id ? "" : title.id, q };
  const go = (change: Record<string, string>) => address(path, { ...query, ...change });
  const keep = (left: string) => kept({ ...query, [left]: "" });
  return (
    <>
      <PageTitle title="Lập quyết định" crumbs={[{ label: "Sổ quyết định", href: "/decisions" }, { label: "Lập quyết định" }]} note={`Danh hiệu chi bộ ${titleAfterCell(title)}`} />
      <Chips label="Loại quyết định" items={effects.map((each) => ({ label: effectWords[each], href: go({ effect: each === "recognise" ? "" : each, q: "" }), current: each === effect }))}>
        {desk.issuer && (q !== "" || desk.candidates.length > 6) && <SearchField action={path} label="Tìm chi bộ, xã" defaultValue={q} keep={keep("q")} />}
      </Chips>
      <Choices desk={desk} titles={titles} title={title.id} effect={effect} />
      {desk.issuer && desk.candidates.length > 0 ? (
        <IssueForm
          key={`${effect} ${desk.issuer.id} ${title.id} ${q}`}
          action={issue}
          requestId={randomUUID()}
          effect={effect}
          issuer={desk.issuer}
          titleId={title.id}
          candidates={desk.candidates}
          picked={[pick ?? []].flat()}
          next={desk.next}
          suggested={{ ...desk.suggested, subject: subjectWords(effect, titleAfterCell(title)) }}
          registerFrom={desk.registerFrom}
          today={desk.today}
          more={desk.more}
        />
      ) : (
        <Sheet><Nothing desk={desk} effect={effect} q={q} clear={go({ q: "" })} /></Sheet>
      )}
    </>
  );
}

/** The body that signs and the title, where there is more than one of either. */
function Choices({ desk: { issuers, issuer }, titles, title, effect }: { desk: DecisionDesk; titles: readonly { id: string; name: string }[]; title: string; effect: Effect }) {
  if (issuers.length < 2 && titles.length < 2) return null;
  return (
    <FilterForm action={path} keep={kept({ effect: effect === "recognise" ? "" : effect })} button="Chọn">
      {issuers.length > 1 && <SelectField label="Cơ quan ban hành" name="issuer" empty="Chọn cơ quan ban hành" options={issuers.map(({ id, body }) => ({ value: id, label: body }))} defaultValue={issuer?.id ?? ""} />}
      {titles.length > 1 && <SelectField label="Danh hiệu" name="title" options={titles.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={title} />}
    </FilterForm>
  );
}

const register = <ButtonLink href="/decisions">Mở sổ quyết định</ButtonLink>;
const placesBefore: Readonly<Record<Effect, ReactNode>> = {
  recognise: <ButtonLink href="/registrations">Mở sổ đăng ký</ButtonLink>,
  revoke: <ButtonLink href="/rechecks">Mở phúc tra</ButtonLink>,
  correct: register,
  annul: register,
  replace: register,
};

/** Why nothing can be decided here now. */
function Nothing({ desk, effect, q, clear }: { desk: DecisionDesk; effect: Effect; q: string; clear: string }) {
  if (desk.issuers.length === 0) return <EmptyState title="Không có cơ quan nào trong phạm vi được ra quyết định hôm nay.">Thẩm quyền quyết định ở từng cấp xem tại trang đơn vị, mục cơ quan có thẩm quyền.</EmptyState>;
  if (!desk.issuer) return <EmptyState title="Chọn cơ quan ban hành.">Danh sách chi bộ và số quyết định theo cơ quan ban hành.</EmptyState>;
  if (q !== "") return <EmptyState title="Không có chi bộ nào khớp." action={<ButtonLink href={clear}>Bỏ lọc</ButtonLink>}>{`Đang tìm "${q}".`}</EmptyState>;
  const { title, next } = nothingToDecide[effect];
  return <EmptyState title={title} action={placesBefore[effect]}>{next}</EmptyState>;
}
