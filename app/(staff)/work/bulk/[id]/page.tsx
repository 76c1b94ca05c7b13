import { notFound } from "next/navigation";
import { z } from "zod";

import { ConfirmForm } from "@/components/bulk/confirm-form";
import { LineTable } from "@/components/bulk/line-table";
import { RunProgress } from "@/components/bulk/run-progress";
import { WishForm } from "@/components/bulk/wish-form";
import { ButtonLink } from "@/components/ui/button";
import { ExportLinks } from "@/components/ui/export-links";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { asksNothing, asksOf } from "@/lib/domain/bulk/act";
import type { BulkRunView } from "@/lib/domain/bulk/view";
import { sayBulk, sayCounts } from "@/lib/domain/bulk/words";
import { showInstant, yearOf } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { moveWords } from "@/lib/domain/registration/words";
import { getBulkRun } from "@/lib/queries/get-bulk-run";
import { getReference } from "@/lib/queries/reference";

import { carryOn, preview, start } from "@/app/(staff)/work/bulk/actions";

export const metadata = { title: "Việc hàng loạt" };

/** One act on many dossiers: what it asks, what it would do, how far it is, what came of it. */
export default async function BulkRunPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const { id } = await params;
  const run = z.uuid().safeParse(id).success ? await getBulkRun(scope, id) : null;
  if (!run) notFound();

  const { act, startedAt, preparedAt, lines, counts } = run;
  const isOver = startedAt !== null && counts.waiting === 0;
  return (
    <>
      <PageTitle
        title={sayBulk(act, lines.length)}
        crumbs={[{ label: "Việc của tôi", href: "/work" }, { label: "Việc hàng loạt", href: "/work/bulk" }, { label: moveWords[act] }]}
        note={startedAt ? `Làm lúc ${showInstant(startedAt)}` : `Chọn lúc ${showInstant(preparedAt)}, chưa làm`}
      >
        {isOver && <ExportLinks href={`/api/documents/bulk?id=${id}`} />}
      </PageTitle>
      {startedAt === null ? <Before run={run} scope={scope} /> : <Behind run={run} />}
    </>
  );
}

/** The question of the act, then the preview. */
async function Before({ run, scope }: { run: BulkRunView; scope: Scope }) {
  const { id, act, wish, colleagues, previewedAt, lines } = run;
  const { terms } = await getReference(scope);
  const last = Math.max(0, ...terms.map(({ lastYear }) => lastYear));
  const first = yearOf(scope.today);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <>
      {!asksNothing(act) && <WishForm key={previewedAt?.toISOString() ?? ""} id={id} act={act} wish={wish} years={years} colleagues={colleagues} isPreviewed={previewedAt !== null} action={preview} />}
      {previewedAt === null ? <Section title="Hồ sơ đã chọn"><LineTable caption="Hồ sơ đã chọn" lines={lines} /></Section> : <Preview run={run} previewedAt={previewedAt} />}
    </>
  );
}

function Preview({ run: { id, act, lines }, previewedAt }: { run: BulkRunView; previewedAt: Date }) {
  const [able, skipped] = [lines.filter(({ foreseen }) => foreseen === null), lines.filter(({ foreseen }) => foreseen !== null)];
  return (
    <>
      {able.length === 0 && <div className="pt-6"><Notice tone="warn">Không hồ sơ nào làm được việc này. Lý do ghi ở từng dòng.</Notice></div>}
      {able.length > 0 && <Section title="Sẽ làm" note={`${showCount(able.length)} hồ sơ`}><LineTable caption="Hồ sơ sẽ làm" lines={able} /></Section>}
      {skipped.length > 0 && <Section title="Bỏ qua" note={`${showCount(skipped.length)} hồ sơ`}><LineTable caption="Hồ sơ bỏ qua" lines={skipped} /></Section>}
      {able.length > 0 ? <ConfirmForm id={id} act={act} count={able.length} previewedAt={previewedAt.toISOString()} action={start} /> : <p className="pt-6"><ButtonLink href="/work">Về việc của tôi</ButtonLink></p>}
    </>
  );
}

/** How far it is, then what came of each dossier. */
function Behind({ run }: { run: BulkRunView }) {
  const { id, counts, lines } = run;
  if (counts.waiting > 0) return <><RunProgress id={id} counts={counts} action={carryOn} /><Said run={run} /></>;
  const of = (outcome: string) => lines.filter((line) => line.outcome === outcome);
  return (
    <>
      <Notice tone={counts.failed > 0 ? "warn" : counts.done > 0 ? "good" : "plain"} role="status">{sayCounts(counts)}</Notice>
      <Said run={run} />
      {counts.failed > 0 && <Section title="Không làm được" note="Mở lại hồ sơ, xem thay đổi rồi làm riêng"><LineTable caption="Hồ sơ không làm được" lines={of("failed")} isOver /></Section>}
      {counts.skipped > 0 && <Section title="Bỏ qua" note={`${showCount(counts.skipped)} hồ sơ`}><LineTable caption="Hồ sơ bỏ qua" lines={of("skipped")} isOver /></Section>}
      {counts.done > 0 && <Section title="Đã làm" note={`${showCount(counts.done)} hồ sơ`}><LineTable caption="Hồ sơ đã làm" lines={of("done")} isOver /></Section>}
    </>
  );
}

/** What was said once for all of them. */
function Said({ run: { act, wish, holder } }: { run: BulkRunView }) {
  const asks = asksOf(act);
  const items = [
    ...(asks.holder ? [{ term: "Người nhận", value: holder ?? "" }] : []),
    ...(asks.year ? [{ term: "Chuyển sang năm", value: wish.year ?? "" }] : []),
    ...(asks.reason ? [{ term: "Lý do", value: wish.reason ?? "" }] : []),
  ];
  return items.length === 0 ? null : <div className="pt-6"><Facts kind="list" items={items} /></div>;
}
