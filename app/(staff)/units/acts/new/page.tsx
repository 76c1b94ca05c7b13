import { ActDocument } from "@/components/unit/act-document";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { listActs } from "@/lib/queries/list-acts";

import { create } from "@/app/(staff)/units/acts/actions";

export const metadata = { title: "Lập dự thảo sắp xếp" };

/** The paper of a new act. */
export default async function NewActPage() {
  const scope = await currentScope();
  demand(scope, "unit.reorganise");
  const { tops } = await listActs(scope);
  return (
    <>
      <PageTitle title="Lập dự thảo sắp xếp" crumbs={[{ label: "Đơn vị", href: "/units" }, { label: "Sắp xếp", href: "/units/acts" }, { label: "Lập dự thảo" }]} />
      {tops.length === 0 ? <Sheet><EmptyState title="Việc này thuộc Ban Tổ chức Tỉnh ủy, Thành ủy." /></Sheet> : <ActDocument action={create} send="Lập dự thảo" units={tops} />}
    </>
  );
}
