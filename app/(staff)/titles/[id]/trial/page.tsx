import { notFound } from "next/navigation";
import { z } from "zod";

import { TrialFigures } from "@/components/criteria/trial-figures";
import { TrialTable } from "@/components/criteria/trial-table";
import { Chips } from "@/components/ui/chips";
import { ContextBar } from "@/components/ui/context-bar";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { currentScope, demand } from "@/lib/access/session";
import { getCriteriaSet } from "@/lib/queries/reference";
import { tryCriteria } from "@/lib/queries/try-criteria";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Thử bộ tiêu chí" };

/** A set tried on what is already known of cells, before it is published: who would pass, who not, and why. */
export default async function TrialPage({ params, searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "criteria.manage");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const asked = z.coerce.number().int().safeParse(search["year"]);
  const only = search["only"] === "dossiers" ? "dossiers" : "all";
  const known = z.uuid().safeParse(id).success;
  const [set, tried] = known ? await Promise.all([getCriteriaSet(scope, id), tryCriteria(scope, { id, year: asked.success ? asked.data : null, only })]) : [null, null];
  if (!set || !tried) notFound();

  const { trial, year, years, inForce, level } = tried;
  const href = (change: { year?: number; only?: string }) => `/titles/${id}/trial?${new URLSearchParams({ year: String(change.year ?? year), only: change.only ?? only })}`;
  return (
    <>
      <PageTitle
        title={`Thử bản ${set.version} trên số liệu năm ${year}`}
        crumbs={[{ label: "Danh hiệu", href: "/titles" }, { label: `Bản ${set.version}`, href: `/titles/${id}` }, { label: "Thử" }]}
        note={`${set.name}. Chỉ để xem trước, không ghi gì vào hồ sơ.${scope.sample ? " Trong dữ liệu mẫu, số liệu năm của chi bộ là minh họa." : ""}`}
      />
      <ContextBar label="Phạm vi thử" picks={[{ label: "Số liệu năm", value: String(year), items: (years.includes(year) ? years : [year, ...years]).map((each) => ({ label: String(each), href: href({ year: each }), current: each === year })) }]}>
        <PrintButton />
      </ContextBar>
      <TrialFigures trial={trial} inForce={inForce} level={level} />
      {level === "cell" && (
        <div className="pt-8">
          <Chips
            label="Thử trên"
            items={[
              { label: "Mọi chi bộ có số liệu", href: href({ only: "all" }), current: only === "all" },
              { label: `Hồ sơ đăng ký năm ${year}`, href: href({ only: "dossiers" }), current: only === "dossiers" },
            ]}
          />
        </div>
      )}
      <TrialTable trial={trial} year={year} dossiers={only === "dossiers"} inForce={inForce} />
    </>
  );
}
