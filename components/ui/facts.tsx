import type { ReactNode } from "react";

const kinds = {
  row: "desk:flex desk:justify-between grid grid-cols-2 gap-x-6 gap-y-4 border-t border-line pt-3",
  flat: "flex flex-wrap gap-x-12 gap-y-4 phone:grid phone:grid-cols-2 phone:gap-x-6",
  list: "grid gap-y-2",
} as const;

/** Terms and what they hold: a row under a figure, a flat line beside one, or a list of particulars. */
export function Facts({ items, kind = "row" }: { items: readonly { term: ReactNode; value: ReactNode }[]; kind?: keyof typeof kinds }) {
  const list = kind === "list";
  return (
    <dl className={kinds[kind]}>
      {items.map(({ term, value }, index) => (
        <div key={index} className={list ? "desk:grid desk:grid-cols-[200px_1fr] desk:gap-4" : ""}>
          <dt className={list ? "text-ink-3" : "text-small leading-table text-ink-3"}>{term}</dt>
          <dd className={list ? "" : "text-1 leading-[1.4] font-semibold [&_small]:text-0 [&_small]:font-normal"}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
