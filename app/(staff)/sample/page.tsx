import { ActButton } from "@/components/unit/act-button";
import { Refresh } from "@/components/frame/refresh";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { sampleYears } from "@/lib/access/sample-years";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { lastSampleDay } from "@/lib/domain/sample-years";
import { listActs } from "@/lib/queries/list-acts";

import { ask } from "@/app/(staff)/sample/actions";

export const metadata = { title: "Tỉnh mẫu" };

/** The sample's day, and the years after it: asked for here, loaded meanwhile. */
export default async function SamplePage() {
  const scope = await currentScope();
  demand(scope, "unit.reorganise");
  const [years, { tops }] = await Promise.all([sampleYears(), listActs(scope)]);
  const [top] = tops;
  const isThere = !scope.sample || scope.today >= lastSampleDay;
  return (
    <>
      <PageTitle title="Tỉnh mẫu" note={scope.sample ? `Đang ở ngày ${showDay(scope.today)}` : "Cơ sở dữ liệu này chứa số liệu thật, không phải tỉnh mẫu"} />
      {isThere && scope.sample && (
        <Notice>Dữ liệu mẫu đã có đến hết {showDay(lastSampleDay)}. Xem lại số công bố ở <PlainLink href="/dashboard?year=2021&on=2021-06-30">ngày 30/6/2021</PlainLink>, văn bản ở <PlainLink href="/units/acts">Sắp xếp đơn vị</PlainLink>, hồ sơ đổi cơ quan ở <PlainLink href="/work/handovers">Bàn giao hồ sơ</PlainLink>.</Notice>
      )}
      {!isThere && (
        <Section title={`Nạp tiếp đến ${showDay(lastSampleDay)}`}>
          <div className="grid max-w-[66ch] gap-4">
            <p data-given>Nhiệm kỳ 2020–2025 đi hết từng năm; ba thị trấn lập mới, 157 xã còn 148; ngày 1/7/2025 bỏ cấp huyện, 148 xã thành 48 xã, phường của tỉnh Vĩnh Long theo danh mục thật; nhiệm kỳ 2025–2030 bắt đầu; năm 2026 hai ấp nhập một, một danh hiệu chờ xem xét. Mọi số sau 30/6/2021 là minh họa.</p>
            <p>Số liệu ngày 30/6/2021 giữ nguyên. Ngày làm việc của mọi người chuyển sang {showDay(lastSampleDay)} và không quay lại.</p>
            {years?.failed && <Notice tone="bad">{years.failed}</Notice>}
            {years && years.failed === null
              ? <><p role="status" className="font-semibold">{`Đang nạp: ${years.done}/${years.total}, ${years.says}.`}</p><Refresh /></>
              : top ? <ActButton action={ask} hidden={{ unitId: top.id }} kind="primary">{`Nạp tiếp dữ liệu mẫu đến ${showDay(lastSampleDay)}`}</ActButton> : <Notice>Việc này thuộc Ban Tổ chức Tỉnh ủy.</Notice>}
          </div>
        </Section>
      )}
    </>
  );
}
