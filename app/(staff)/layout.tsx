import type { ReactNode } from "react";

import { leave } from "@/app/sign-in/actions";
import { CellFrame } from "@/components/frame/cell-frame";
import { PhoneTabs } from "@/components/frame/phone-tabs";
import { SampleBanner } from "@/components/frame/sample-banner";
import { PlainLink } from "@/components/ui/plain-link";
import { showDay } from "@/lib/domain/day";
import { lastSampleDay } from "@/lib/domain/sample-years";
import { SkipLink } from "@/components/frame/skip-link";
import { TopBar } from "@/components/frame/top-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayAnywhere, type Scope } from "@/lib/access/scope";
import { currentScope } from "@/lib/access/session";
import { homePath, homesOf, onlyCell } from "@/lib/domain/account/home";
import { roleWords } from "@/lib/domain/account/role";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import type { Worklist } from "@/lib/domain/worklist/view";
import { listPlaces, type Place } from "@/lib/queries/list-places";
import { listWorklist } from "@/lib/queries/list-worklist";

import { placesOf, workPlace } from "./places";

const SignOut = () => <form action={leave}><SubmitButton kind="quiet" icon="exit" busyLabel="Đang đăng xuất…" wide>Đăng xuất</SubmitButton></form>;

/** Where the person acts and as what, in one line: "Cán bộ tổ chức · tỉnh Bến Tre". */
function standsFor(places: readonly Place[]) {
  const [first, ...rest] = places;
  if (!first) return "Chưa được giao việc";
  return `${roleWords[first.role]} · ${inSentence(first.unit)}${rest.length > 0 ? ` và ${rest.length} nơi khác` : ""}`;
}

function CellSecretaryFrame({ scope, place, work, banner, children }: { scope: Scope; place: Place; work: Worklist; banner: ReactNode; children: ReactNode }) {
  const { unit } = place;
  const home = `/dashboard?unit=${unit.id}`;
  const tasks = workPlace(work, "Việc");
  return (
    <CellFrame
      name={partyName(unit)}
      parent={unit.parentName ?? scope.displayName}
      home={home}
      banner={banner}
      tabs={[
        { href: "/report", label: "Báo cáo", icon: "file" },
        { href: home, label: "Hồ sơ", icon: "list", under: ["/registrations", "/papers"] },
        ...(tasks ? [tasks] : []),
        { href: `/units/${unit.id}`, label: "Chi bộ", icon: "unit", under: ["/decisions"] },
        { href: "/account", label: "Tài khoản", icon: "user" },
      ]}
    >
      {children}
    </CellFrame>
  );
}

/** Whether rules and the calendar are the person's to keep: those of a whole province. */
const rulesHere = (places: readonly Place[]) => places.some(({ role, unit }) => role === "organization_staff" && (unit.level === "province" || unit.level === "country"));

/** The signed-in area: the line with the places the person may open, the sample's banner, and the page. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const scope = await currentScope();
  const [{ places, sample }, work] = await Promise.all([listPlaces(scope), listWorklist(scope)]);
  const livesOn = scope.today < lastSampleDay && mayAnywhere(scope, "unit.reorganise");
  const banner = sample && <SampleBanner>{sample}{livesOn && <> <PlainLink href="/sample">{`Nạp tiếp dữ liệu mẫu đến ${showDay(lastSampleDay)}`}</PlainLink></>}</SampleBanner>;
  const cell = onlyCell(places);
  if (cell) return <CellSecretaryFrame scope={scope} place={cell} work={work} banner={banner}>{children}</CellSecretaryFrame>;

  const nav = placesOf((action) => mayAnywhere(scope, action), places, workPlace(work, "Việc của tôi"));
  const homes = homesOf(places);
  const links = [{ href: "/account", label: "Tài khoản của tôi" }, ...(mayAnywhere(scope, "audit.read") ? [{ href: "/audit", label: "Nhật ký hồ sơ" }] : []), ...(rulesHere(places) ? [{ href: "/settings", label: "Quy định chung, lịch nghỉ" }] : []), ...(homes.length > 1 ? [{ href: "/choose", label: "Đổi nơi làm việc" }] : [])];
  return (
    <>
      <SkipLink />
      <TopBar home={homePath(places)} items={nav} account={{ name: scope.displayName, role: standsFor(places), links, signOut: <SignOut /> }} search={mayAnywhere(scope, "unit.read")} />
      {banner}
      <main id="noi-dung" className="page pb-12">{children}</main>
      <PhoneTabs items={nav.slice(0, 3)} more={nav.slice(3)} />
    </>
  );
}
