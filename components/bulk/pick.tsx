import type { Status } from "@/lib/domain/registration/status";

/** The form all picks of a page belong to, wherever they stand on it. */
export const pickForm = "bulk";

/** The box that picks one dossier for an act on many. */
export const Pick = ({ id, status, name }: { id: string; status: Status; name: string }) => (
  <input type="checkbox" className="check" name="pick" value={id} form={pickForm} data-status={status} aria-label={`Chọn ${name}`} />
);
