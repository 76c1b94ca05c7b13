import { ReviewTable } from "@/components/unit/review-table";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { currentScope, demand } from "@/lib/access/session";
import { listTitleReviews } from "@/lib/queries/list-title-reviews";

import { decide } from "@/app/(staff)/units/acts/actions";

export const metadata = { title: "Danh hiệu chờ xem xét sau sắp xếp" };

/** Titles of merged and split units: each waits until a person has said whether it is kept. */
export default async function ReviewsPage() {
  const scope = await currentScope();
  demand(scope, "unit.reorganise");
  return (
    <>
      <PageTitle
        title="Danh hiệu chờ xem xét sau sắp xếp" crumbs={[{ label: "Đơn vị", href: "/units" }, { label: "Sắp xếp", href: "/units/acts" }, { label: "Danh hiệu" }]}
        note="Không danh hiệu nào tự chuyển sang đơn vị mới. Kết quả ghi ở đây là căn cứ; danh hiệu chỉ thay đổi bằng quyết định."
      >
        <ExportLinks href="/api/documents/title-reviews" />
      </PageTitle>
      <ReviewTable rows={await listTitleReviews(scope)} action={decide} today={scope.today} />
    </>
  );
}
