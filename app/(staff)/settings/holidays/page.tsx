import { z } from "zod";

import { AddHoliday } from "@/components/office/add-holiday";
import { HolidayTable } from "@/components/office/holiday-table";
import { Chips } from "@/components/ui/chips";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { currentScope, demand } from "@/lib/access/session";
import { showCount } from "@/lib/domain/ratio";
import { getCalendar } from "@/lib/queries/get-calendar";

import { addDaysOff, confirm, strike } from "@/app/(staff)/settings/actions";

export const metadata = { title: "Lịch nghỉ, làm bù" };

const Search = z.object({ year: z.coerce.number().int().catch(0).default(0) });

/** The days offices do not work, and the weekend days they work in exchange: what every deadline is counted by. */
export default async function HolidaysPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "rules.manage");
  const view = await getCalendar(scope, Search.parse(await searchParams).year);
  const { year, years, toConfirm, mayEdit } = view;
  return (
    <>
      <PageTitle title={`Lịch nghỉ, làm bù năm ${year}`} crumbs={[{ label: "Quy định chung", href: "/settings" }, { label: "Lịch nghỉ, làm bù" }]} note="Ngoài thứ bảy, chủ nhật. Mọi hạn tính bằng ngày làm việc theo lịch này.">
        {mayEdit && <AddHoliday action={addDaysOff} />}
        <PrintButton />
      </PageTitle>
      <Chips label="Năm" items={years.map((each) => ({ label: String(each), href: `/settings/holidays?year=${each}`, current: each === year }))} />
      {toConfirm > 0 && <div className="pb-4"><Notice tone="warn">{`${showCount(toConfirm)} ngày cần xác nhận theo văn bản chính thức. Trước khi xác nhận, các ngày này vẫn được tính như ghi trong lịch.`}</Notice></div>}
      <HolidayTable key={year} view={view} strike={strike} confirm={confirm} />
    </>
  );
}
