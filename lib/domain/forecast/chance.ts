import type { StepHistory } from "./history";
import { steps, type Step } from "./step";

/**
 * What is supposed of every step beside its history: as if so many more dossiers had been seen, nine of ten going on, half of them within
 * 14 days (ten working days, the default deadline). With no history it is all there is; beside 50 real dossiers it hardly counts.
 */
export const prior = { dossiers: 10, goingOn: 0.9, halfWithinDays: 14 } as const;
const staying = 0.5 ** (1 / prior.halfWithinDays);

/** Chances by day: index d is the chance that it happens on the d-th day from the beginning. */
export type Chances = readonly number[];

/**
 * The chance that a stay which lasted `elapsed` days already goes forward on each of the next days, index 0 being the reporting day
 * itself (only for stays that begin then). Cause-specific rates of each day, the prior's dossiers counted among those seen.
 */
export function advance(history: StepHistory, elapsed: number, horizon: number): Chances {
  const fresh = elapsed < 0;
  const chances = new Array<number>(horizon + 1).fill(0);
  let stays = 1;
  for (let ahead = fresh ? 0 : 1; ahead <= horizon; ahead++) {
    const day = fresh ? ahead : elapsed + ahead;
    const supposed = prior.dossiers * staying ** day;
    const seen = (history.watched[day] ?? 0) + supposed;
    const goes = (history.forward[day] ?? 0) + supposed * (1 - staying) * prior.goingOn;
    const drops = (history.dropped[day] ?? 0) + supposed * (1 - staying) * (1 - prior.goingOn);
    chances[ahead] = (stays * goes) / seen;
    stays *= 1 - (goes + drops) / seen;
  }
  return chances;
}

/** A stay that only begins. */
const anew = -1;

/** First one, then the other: the chance that both are done on each day. */
export function after(first: Chances, then: Chances): Chances {
  const both = new Array<number>(first.length).fill(0);
  for (const [day, chance] of first.entries()) {
    if (chance === 0) continue;
    for (let more = 0; day + more < both.length; more++) both[day + more] = (both[day + more] ?? 0) + chance * (then[more] ?? 0);
  }
  return both;
}

/** The chance, by day, that a dossier at a step is recognised: of one that comes to it now, and of one that has waited there. */
export function roadOf(history: Readonly<Record<Step, StepHistory>>, horizon: number) {
  const here: Chances = [1, ...new Array<number>(horizon).fill(0)];
  const fromNow = new Map<Step, Chances>();
  steps.toReversed().reduce((rest, step) => {
    const road = after(advance(history[step], anew, horizon), rest);
    fromNow.set(step, road);
    return road;
  }, here);
  const beyond = (step: Step) => fromNow.get(steps[steps.indexOf(step) + 1] ?? step) ?? here;
  const known = new Map<string, Chances>();
  return {
    fromNow: (step: Step) => fromNow.get(step) ?? here,
    waiting(step: Step, elapsed: number): Chances {
      const key = `${step} ${elapsed}`;
      const road = known.get(key) ?? after(advance(history[step], elapsed, horizon), step === "agreed" ? here : beyond(step));
      known.set(key, road);
      return road;
    },
  };
}

export const within = (chances: Chances, days: number) => chances.slice(0, days + 1).reduce((sum, chance) => sum + chance, 0);
