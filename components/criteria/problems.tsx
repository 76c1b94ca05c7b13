import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/domain/criteria/problems";

/** What stands between a draft and its publication. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice tone="warn">
        <p className="font-semibold">Chưa công bố được:</p>
        <ul>{problems.map(({ sentence }) => <li key={sentence}>{sentence}</li>)}</ul>
      </Notice>
    </div>
  );
}
