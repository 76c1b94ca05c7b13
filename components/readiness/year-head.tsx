import { Counted } from "@/components/attainment/counted";
import { Figure } from "@/components/ui/figure";
import { sayHands } from "@/lib/domain/attainment/hands";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/readiness/readiness";
import { levelMeaning, levelWords } from "@/lib/domain/readiness/words";
import { showCount } from "@/lib/domain/ratio";

import { reviewHref } from "./address";

type YearHeadProps = { view: Attainment | undefined; registered: number; counts: Readonly<Record<Level, number>>; asked: { unit: string; year: number; title: string }; today: Day };

/** The head of a year of the roadmap: asked for, registered, recognised, how ready. Each number opens its list. */
export function YearHead({ view, registered, counts, asked, today }: YearHeadProps) {
  const on = `hết ngày ${showDay(today)}`;
  const target = view?.target ?? null;
  const level = (name: Level, definition: string = levelMeaning[name]) => (
    <Figure title={levelWords[name].toLowerCase()} definition={definition} on={on} who={sayHands(["registration.register", "registration.assess", "figures.enter"])} links={[{ href: reviewHref(asked, name), label: `Xem ${showCount(counts[name])} đăng ký` }]}>{showCount(counts[name])}</Figure>
  );
  return (
    <ul>
      <li>{target === null || !view ? "Chưa giao chỉ tiêu" : <>Chỉ tiêu <Counted name="target" view={view}>{showCount(target)}</Counted></>}</li>
      <li>Đăng ký <Figure title="đăng ký trong năm" definition={`Đăng ký phấn đấu năm ${asked.year} như đang có hôm nay, không kể bản nháp, đã rút và kết thúc do sáp nhập.`} on={on} who={sayHands(["registration.register"])} links={[{ href: reviewHref(asked), label: "Xem theo mức sẵn sàng" }]}>{showCount(registered)}</Figure>, đã công nhận {level("recognised")}</li>
      <li>Sẵn sàng {level("ready")}, có rủi ro {level("at_risk")}</li>
      {target !== null && registered < target && <li>Đăng ký còn thiếu <Figure title="đăng ký còn thiếu" definition={`Chỉ tiêu năm ${asked.year} trừ số đăng ký của năm.`} base={`chỉ tiêu ${showCount(target)}`} on={on}>{showCount(target - registered)}</Figure></li>}
    </ul>
  );
}
