import type { ReactNode } from "react";

import { Breadcrumb, type Choose, type Crumb } from "./breadcrumb";

type PageTitleProps = { title: ReactNode; crumbs?: readonly Crumb[]; choose?: Choose; note?: ReactNode; children?: ReactNode };

/** Where one is, what this page is, and its acts at the right. */
export function PageTitle({ title, crumbs = [], choose, note, children }: PageTitleProps) {
  return (
    <div className="pt-6 pb-4 phone:pt-4 phone:pb-3 print:p-0 print:pb-[2mm]">
      {(crumbs.length > 0 || choose) && <Breadcrumb items={crumbs} choose={choose} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h1>{title}</h1>
          {note && <p className="text-ink-3">{note}</p>}
        </div>
        {children && <div className="no-print flex flex-wrap items-center gap-3 phone:w-full phone:[&_.btn]:flex-auto">{children}</div>}
      </div>
    </div>
  );
}
