import type { Metadata } from "next";
import { PlainLink } from "@/components/ui/plain-link";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { currentScope, demand } from "@/lib/access/session";
import { AccountFilter } from "@/lib/domain/account/filter";
import { placeInSentence, placeName } from "@/lib/domain/account/place";
import { roleWords } from "@/lib/domain/account/role";
import { showInstant } from "@/lib/domain/day";
import { listAccounts } from "@/lib/queries/list-accounts";
import { listAccountPlaces } from "@/lib/queries/list-account-places";

export const metadata: Metadata = { title: "Tài khoản" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Account = Awaited<ReturnType<typeof listAccounts>>["accounts"][number];

const states = [
  { value: "active", label: "Đang hoạt động" },
  { value: "off", label: "Ngừng hoạt động" },
  { value: "all", label: "Tất cả" },
];

const columns: Column<Account>[] = [
  { key: "who", head: "Tài khoản", rowHead: true, cell: ({ id, displayName, name }) => <><PlainLink href={`/accounts/${id}`}>{displayName}</PlainLink><span className="block text-small font-normal text-ink-3">{name}</span></> },
  { key: "grants", head: "Vai trò và đơn vị", cell: ({ grants }) => (grants.length === 0 ? <span className="text-ink-3">Không còn vai trò nào</span> : <ul>{grants.map(({ role, unit }) => <li key={`${role} ${unit.id}`}>{roleWords[role]}, {placeInSentence(unit)}</li>)}</ul>) },
  { key: "lastSignIn", head: "Đăng nhập gần nhất", optional: true, phone: "hide", cell: ({ lastSignIn }) => (lastSignIn ? showInstant(lastSignIn) : "Chưa lần nào") },
  { key: "state", head: "Trạng thái", phone: "under", cell: ({ isActive, mustChange }) => (!isActive ? <span className="text-ink-3">Ngừng hoạt động</span> : mustChange ? "Chưa đổi mật khẩu được cấp" : "Đang hoạt động") },
];

export default async function AccountsPage({ searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "account.manage");
  const filter = AccountFilter.parse(await searchParams);
  const [{ accounts, previous, next }, units] = await Promise.all([listAccounts(scope, filter), listAccountPlaces(scope)]);
  const isFiltered = filter.q !== "" || filter.unit !== "" || filter.state !== "active";
  return (
    <>
      <PageTitle title="Tài khoản" note="Những tài khoản mà mọi vai trò còn hiệu lực nằm trong phạm vi quản trị">
        <ButtonLink href="/accounts/letters">Thư báo</ButtonLink>
        <ButtonLink href="/accounts/audit" icon="list">Nhật ký</ButtonLink>
        <ButtonLink href="/imports?kind=assignments">Phân công từ Excel</ButtonLink>
        <ButtonLink href="/accounts/new" kind="primary" icon="plus">Tạo tài khoản</ButtonLink>
      </PageTitle>
      <FilterForm action="/accounts" reset={isFiltered ? "/accounts" : undefined}>
        <TextField label="Tên" name="q" type="search" defaultValue={filter.q} placeholder="Gõ không dấu" />
        <SelectField label="Đơn vị" name="unit" empty="Tất cả trong phạm vi" defaultValue={filter.unit} options={units.map((unit) => ({ value: unit.id, label: placeName(unit) }))} />
        <SelectField label="Trạng thái" name="state" defaultValue={filter.state} options={states} />
      </FilterForm>
      <DataTable
        caption="Tài khoản trong phạm vi quản trị"
        columns={columns}
        rows={accounts}
        rowKey={({ id }) => id}
        empty={<EmptyState title={isFiltered ? "Không có tài khoản nào khớp." : "Chưa có tài khoản nào."}>{isFiltered ? "Bỏ bớt điều kiện lọc để xem thêm." : "Tạo tài khoản đầu tiên cho đơn vị."}</EmptyState>}
        foot={(previous !== null || next !== null) && <Pager previous={previous === null ? undefined : page(filter, previous)} next={next === null ? undefined : page(filter, next)} />}
      />
    </>
  );
}

function page({ q, unit, state }: AccountFilter, after: string) {
  const chosen = Object.entries({ q, unit, state, after }).filter(([, value]) => value !== "" && value !== "active");
  return `/accounts?${new URLSearchParams(chosen)}`;
}
