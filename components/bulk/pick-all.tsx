"use client";

import { pickAll, picksOnPage } from "./picked";
import { usePicked } from "./use-picked";

/** Picks every dossier of the page, or leaves them all. */
export function PickAll() {
  const { count } = usePicked();
  const isWhole = count > 0 && picksOnPage().every(({ checked }) => checked);
  return (
    <input
      type="checkbox"
      className="check"
      aria-label="Chọn tất cả trên trang này"
      checked={isWhole}
      ref={(box) => { if (box) box.indeterminate = count > 0 && !isWhole; }}
      onChange={() => pickAll(!isWhole)}
    />
  );
}
