import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PasswordForm } from "@/components/account/password-form";
import { RoleTable } from "@/components/account/role-table";
import { Facts } from "@/components/ui/facts";
import { HistoryList } from "@/components/ui/history-list";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { sendsMail } from "@/lib/access/mail";
import { currentScope, currentStanding } from "@/lib/access/session";
import { sayAudit } from "@/lib/domain/account/audit-words";
import { showInstant } from "@/lib/domain/day";
import { getMyAccount } from "@/lib/queries/get-my-account";
import { changeOwnPassword } from "./actions";
import { DensityForm } from "./density-form";
import { EmailForm, NoticeForm } from "./notice-form";
import { SessionList } from "./session-list";
import { TokenList } from "./token-list";

export const metadata: Metadata = { title: "Tài khoản của tôi" };

export default async function AccountPage() {
  const scope = await currentScope();
  const [account, standing] = await Promise.all([getMyAccount(scope), currentStanding()]);
  if (!account.ok || !standing) notFound();
  const { name, displayName, density, email, preferences, grants, sessions, tokens, signIns } = account.value;
  return (
    <>
      <PageTitle title="Tài khoản của tôi" />
      <Facts
        kind="flat"
        items={[
          { term: "Tên hiển thị", value: displayName },
          { term: "Tên đăng nhập", value: name },
        ]}
      />
      <Section title="Vai trò" note="Do người quản trị tài khoản cấp">
        <RoleTable grants={grants} />
      </Section>
      <div className="grid gap-x-gutter desk:grid-cols-2">
        <Section title="Cỡ chữ và khoảng cách">
          <DensityForm density={density} />
        </Section>
        <Section title="Đổi mật khẩu" id="mat-khau">
          <Sheet className="p-6 phone:p-4">
            <PasswordForm action={changeOwnPassword} name={name} askCurrent />
          </Sheet>
        </Section>
      </div>
      <div className="grid gap-x-gutter desk:grid-cols-2">
        <Section title="Nhận thông báo">
          <NoticeForm preferences={preferences} />
        </Section>
        <Section title="Thư điện tử" note="Mỗi ngày làm việc nhiều nhất một thư, chỉ có số việc và đường dẫn">
          <EmailForm email={email} sends={sendsMail()} />
        </Section>
      </div>
      <Section title="Máy đang đăng nhập" note="Mỗi lần đăng nhập dùng được 12 giờ; để yên 4 giờ thì tự thoát">
        <SessionList sessions={sessions} current={standing.holderId} />
      </Section>
      <Section title="Khóa truy cập API" note="Cho phần mềm khác đọc số liệu thay mình, trong đúng phạm vi của mình">
        <TokenList tokens={tokens} />
      </Section>
      <Section title="Đăng nhập gần đây">
        <HistoryList items={signIns.map((line) => ({ when: showInstant(line.at), what: sayAudit(line), who: line.address || "Không rõ địa chỉ" }))} />
      </Section>
    </>
  );
}
