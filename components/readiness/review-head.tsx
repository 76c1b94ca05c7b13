import { Counted } from "@/components/attainment/counted";
import { changesOf } from "@/components/attainment/explains";
import { Explained } from "@/components/ui/explanation";
import { Figure } from "@/components/ui/figure";
import { define } from "@/lib/domain/attainment/definitions";
import { sayHands } from "@/lib/domain/attainment/hands";
import { sayNoTarget } from "@/lib/domain/attainment/say";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/readiness/readiness";
import { levelMeaning, levelWords, sayLack } from "@/lib/domain/readiness/words";
import { showCount } from "@/lib/domain/ratio";

type ReviewHeadProps = { view: Attainment; counts: Readonly<Record<Level, number>>; lack: number; href: (level: Level) => string };

const levels = ["ready", "on_the_way", "at_risk"] as const;

/** Registered against the target and how ready, in one sentence; each number says what it counts and opens its list. */
export function ReviewHead({ view, counts, lack, href }: ReviewHeadProps) {
  const on = `hết ngày ${showDay(view.on)}`;
  const who = sayHands(["registration.register", "registration.assess", "figures.enter", "registration.appraise"]);
  const level = (name: (typeof levels)[number]) => (
    <Figure title={levelWords[name].toLowerCase()} definition={levelMeaning[name]} on={on} who={who} links={[{ href: href(name), label: `Xem ${showCount(counts[name])} đăng ký` }, ...changesOf(view, view)]}>{showCount(counts[name])}</Figure>
  );
  return (
    <>
      <p className="max-w-measure pt-6 text-1 leading-[1.5] font-semibold">
        Đăng ký <Counted name="registered" view={view}>{showCount(view.registered)}</Counted>, {view.target === null ? sayNoTarget(view) : <>chỉ tiêu <Counted name="target" view={view}>{showCount(view.target)}</Counted></>}, đã công nhận <Counted name="recognised" view={view}>{showCount(view.recognised)}</Counted>
        {levels.map((name) => <span key={name}>, {levelWords[name].toLowerCase()} {level(name)}</span>)}.
      </p>
      <Explained title="Còn thiếu so với chỉ tiêu" meanings={[{ key: "lack", term: "Còn thiếu", says: "Chỉ tiêu trừ đi số đã công nhận, sẵn sàng và chưa sẵn sàng, không dưới 0." }, { key: "target", term: "Chỉ tiêu", says: define("target", view, view) }]} on={on} who={who} className="mt-2">
        <p className="max-w-measure">{sayLack(lack, view)}</p>
      </Explained>
    </>
  );
}
