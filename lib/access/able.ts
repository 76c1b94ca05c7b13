import type { Action } from "@/lib/domain/action";
import { speaksFor } from "@/lib/domain/registration/workflow";
import type { Able } from "@/lib/domain/worklist/task";
import { mayRole } from "./rights";
import { roots, type Scope } from "./scope";

/** Where the person's roles let them act on dossiers. A body is spoken for over its very unit, a decision issued anywhere below. */
export function ableOf(scope: Scope): Able {
  const held = (action: Action) => scope.grants.filter(({ role }) => mayRole(role, action)).map(({ root }) => root);
  return {
    accountId: scope.accountId,
    speaks: { review: held(speaksFor.review), appraise: held(speaksFor.appraise), agree: held(speaksFor.agree), decide: held(speaksFor.decide) },
    secretaryOf: scope.grants.filter(({ role }) => role === "cell_secretary").map(({ root }) => root),
    reportsFor: held("progress.report"),
    repliesFor: held("recheck.reply"),
    issuesIn: roots(scope, "decision.issue"),
  };
}
