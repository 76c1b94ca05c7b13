import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoleTable } from "@/components/account/role-table";
import { ButtonLink } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Figure } from "@/components/ui/figure";
import { HistoryList } from "@/components/ui/history-list";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { sayAudit } from "@/lib/domain/account/audit-words";
import { dayOf, showDay, showInstant } from "@/lib/domain/day";
import { getAccount } from "@/lib/queries/get-account";
import { AccountEmail, DeactivateAccount, ReactivateAccount, ResetPassword, RevokeGrant } from "./account-acts";

export const metadata: Metadata = { title: "Một tài khoản" };

type Props = { params: Promise<{ id: string }> };

export default async function AccountPage({ params }: Props) {
  const scope = await currentScope();
  demand(scope, "account.manage");
  const account = await getAccount(scope, (await params).id);
  if (!account) notFound();
  const { id, name, displayName, email, createdAt, deactivatedAt, mustChange, isOwn, openSessions, grants, entries } = account;
  const state = deactivatedAt ? `Ngừng hoạt động từ ${showInstant(deactivatedAt)}` : mustChange ? "Chưa đổi mật khẩu được cấp" : "Đang hoạt động";
  return (
    <>
      <PageTitle title={displayName} crumbs={[{ label: "Tài khoản", href: "/accounts" }, { label: displayName }]} note={name}>
        {!isOwn && <ResetPassword accountId={id} name={name} />}
        {!isOwn && (deactivatedAt ? <ReactivateAccount accountId={id} name={name} /> : <DeactivateAccount accountId={id} name={name} />)}
      </PageTitle>
      {isOwn && <Notice>Đây là tài khoản đang đăng nhập. Quyền của nó do người quản trị khác thay đổi; mật khẩu đổi ở trang Tài khoản của tôi.</Notice>}
      <Facts
        items={[
          { term: "Trạng thái", value: state },
          { term: "Máy đang đăng nhập", value: <Figure title="máy đang đăng nhập" definition="Số lần đăng nhập còn hiệu lực của tài khoản: chưa thoát, chưa quá hạn, chưa bị kết thúc.">{openSessions}</Figure> },
          { term: "Tạo ngày", value: showDay(dayOf(createdAt)) },
        ]}
      />
      <Section title="Vai trò">
        <RoleTable grants={grants} act={(grant) => !isOwn && (grant.state === "in_force" || grant.state === "coming") && <RevokeGrant accountId={id} grant={grant} />} />
        {!isOwn && (
          <div className="mt-3">
            <ButtonLink href={`/accounts/${id}/grant`} icon="plus">Cấp thêm vai trò</ButtonLink>
          </div>
        )}
      </Section>
      <Section title="Thư điện tử">
        <AccountEmail key={email} accountId={id} email={email} />
      </Section>
      <Section title="Nhật ký" note="nhiều nhất 20 dòng gần nhất">
        <HistoryList items={entries.map((line) => ({ when: showInstant(line.at), what: sayAudit(line), who: [...new Set([line.actor, line.address])].filter(Boolean).join(", ") }))} />
      </Section>
    </>
  );
}
