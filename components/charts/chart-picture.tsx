import { useId } from "react";

import type { Picture } from "@/lib/domain/chart/picture";
import { inner, safe } from "@/lib/domain/chart/svg";

/**
 * A chart's shapes on the page, set as one piece of markup: a province's map is a thousand of them, and none acts. It says itself in one
 * sentence; its numbers stand in the table behind it.
 */
export function ChartPicture({ picture, sentence, className }: { picture: Picture; sentence: string; className: string }) {
  const hatch = safe(useId());
  return (
    <svg
      className={`picture ${className}`}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={sentence}
      dangerouslySetInnerHTML={{ __html: inner(picture, (tone) => `var(--color-${tone})`, hatch) }}
    />
  );
}
