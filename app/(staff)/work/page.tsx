import { BulkBar } from "@/components/bulk/bulk-bar";
import { ElsewhereList } from "@/components/worklist/elsewhere-list";
import { TaskList } from "@/components/worklist/task-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { bulkOffers } from "@/lib/domain/bulk/offer";
import { showDay } from "@/lib/domain/day";
import { homePath } from "@/lib/domain/account/home";
import { showCount } from "@/lib/domain/ratio";
import { soonDays, type Urgency } from "@/lib/domain/worklist/task";
import type { Worklist } from "@/lib/domain/worklist/view";
import { sayAhead } from "@/lib/domain/worklist/words";
import { listNotices } from "@/lib/queries/list-notices";
import { listPlaces } from "@/lib/queries/list-places";
import { listWorklist } from "@/lib/queries/list-worklist";

import { prepare } from "./bulk/actions";

export const metadata = { title: "Việc của tôi" };

/** What needs the person, by urgency, each with the one act that is next. */
export default async function WorkPage() {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const [list, { places }, { unread }] = await Promise.all([listWorklist(scope), listPlaces(scope), listNotices(scope)]);
  const { tasks, rechecks, counts, elsewhere, awaited, today } = list;
  const offers = bulkOffers((action) => mayAnywhere(scope, action));
  const of = (urgency: Urgency) => ({ urgency, tasks: tasks.filter((task) => task.urgency === urgency), rechecks: rechecks.filter((task) => task.urgency === urgency), offers });
  const all = counts.overdue + counts.due_soon + counts.waiting;
  return (
    <>
      <PageTitle title="Việc của tôi" note={<>Đến hết {showDay(today)}: <Figure title="việc của tôi" definition="Hồ sơ và cuộc phúc tra đang chờ mà người đăng nhập có quyền làm bước kế tiếp. Quá hạn là đã qua ngày phải xong, tính theo ngày làm việc." on={`hết ngày ${showDay(today)}`}>{sum(list)}</Figure></>}>
        {offers.length > 0 && <ButtonLink href="/work/bulk">Việc hàng loạt</ButtonLink>}
        <ButtonLink href="/work/handovers">Bàn giao</ButtonLink>
        <ButtonLink href="/work/notices">{unread > 0 ? `Tin báo: ${showCount(unread)} chưa đọc` : "Tin báo"}</ButtonLink>
      </PageTitle>
      {list.more && <Notice>{`Có hơn ${showCount(all)} việc. Ở đây là những việc đến hạn trước.`}</Notice>}
      {all === 0 && (
        <Sheet>
          <EmptyState title="Không có việc nào chờ xử lý." action={<ButtonLink href={homePath(places)}>Về trang đầu</ButtonLink>}>{sayAhead(places.map(({ role }) => role), elsewhere.length + awaited.length)}</EmptyState>
        </Sheet>
      )}
      {all > 0 && counts.overdue === 0 && <p className="text-small text-ink-3">Không còn việc quá hạn.</p>}
      <TaskList {...of("overdue")} />
      <TaskList {...of("due_soon")} note={`trong ${soonDays} ngày làm việc`} />
      <TaskList {...of("waiting")} />
      <ElsewhereList rows={elsewhere} rechecks={awaited} />
      {offers.length > 0 && tasks.length > 0 && <BulkBar action={prepare} offers={offers} />}
    </>
  );
}

function sum({ counts: { overdue, due_soon, waiting } }: Worklist) {
  const all = overdue + due_soon + waiting;
  if (all === 0) return "không có việc nào";
  const late = overdue === 0 ? "" : overdue === all ? ", đều quá hạn" : `, trong đó ${showCount(overdue)} việc quá hạn`;
  return `${showCount(all)} việc${late}`;
}
