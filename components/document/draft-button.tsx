import { Button } from "@/components/ui/button";

/** The paper of a form as a Word file before it is signed: marked as the how-manieth draft, without a number. `early` where not all of the form need be known yet. */
export const DraftButton = ({ action, early = false }: { action: "/api/documents/decision-draft" | "/api/documents/proposal-draft"; early?: boolean }) => (
  <div className="flex items-center gap-2">
    <label className="text-small text-ink-2" htmlFor="draft">Dự thảo lần</label>
    <input id="draft" name="draft" type="number" min={1} max={99} defaultValue={1} className="input w-16" />
    <Button type="submit" kind="quiet" icon="file" formAction={action} formMethod="post" formTarget="_blank" formNoValidate={early}>Tải dự thảo Word</Button>
  </div>
);
