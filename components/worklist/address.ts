import type { Task } from "@/lib/domain/worklist/task";

/** Where a task is done: a decision has a desk of its own, everything else stands in the dossier. */
export const taskHref = ({ act, dossier: { id, titleId } }: Pick<Task, "act" | "dossier">) =>
  act === "recognise" ? `/decisions/new?${new URLSearchParams({ title: titleId, pick: id })}` : `/registrations/${id}`;
