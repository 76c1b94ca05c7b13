"use client";

import { useState } from "react";

import { RadioRow } from "@/components/ui/radio-row";
import { TextField } from "@/components/ui/text-field";
import type { Base } from "@/lib/domain/attainment/view";
import type { TargetValue } from "@/lib/domain/target/view";

type ValueFieldsProps = { known?: { value: TargetValue; base: Base }; onlyPercent: boolean; errorOf: (field: string) => string | undefined };

const bases = [
  { value: "cells", label: "Tổng số chi bộ" },
  { value: "registered", label: "Số đăng ký" },
  { value: "appraised", label: "Số được thẩm định" },
];

/** What a line asks for: a number of cells, a percent, or a range of percent, and of what. A group of communes is asked in percent. */
export function ValueFields({ known, onlyPercent, errorOf }: ValueFieldsProps) {
  const [chosen, choose] = useState<string>(known?.value.kind ?? "count");
  const kind = onlyPercent && chosen === "count" ? "percent" : chosen;
  const { value, base } = known ?? {};
  const low = value?.kind === "percent" ? value.percent : value?.kind === "percent_range" ? value.low : undefined;
  return (
    <div className="grid gap-4">
      <RadioRow
        key={onlyPercent ? "group" : "unit"}
        legend="Cách giao"
        name="kind"
        required
        defaultValue={kind}
        onChange={choose}
        error={errorOf("kind")}
        options={[{ value: "count", label: "Số chi bộ", disabled: onlyPercent }, { value: "percent", label: "Tỷ lệ" }, { value: "percent_range", label: "Khoảng tỷ lệ" }]}
      />
      {kind === "count" && <div className="max-w-48"><TextField label="Số chi bộ" name="count" inputMode="numeric" autoComplete="off" required defaultValue={value?.kind === "count" ? value.count : undefined} error={errorOf("count")} /></div>}
      {kind !== "count" && (
        <>
          <div className="grid max-w-96 grid-cols-2 gap-4">
            <TextField label={kind === "percent" ? "Tỷ lệ, %" : "Mức thấp, %"} name="low" inputMode="numeric" autoComplete="off" required defaultValue={low} error={errorOf("low")} />
            {kind === "percent_range" && <TextField label="Mức cao, %" name="high" inputMode="numeric" autoComplete="off" required defaultValue={value?.kind === "percent_range" ? value.high : undefined} error={errorOf("high")} />}
          </div>
          <RadioRow legend="Tính trên" name="base" required defaultValue={base ?? "cells"} options={bases} error={errorOf("base")} />
        </>
      )}
      {kind === "count" && <input type="hidden" name="base" value="cells" />}
    </div>
  );
}
