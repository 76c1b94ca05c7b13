import type { Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import type { Called } from "@/lib/domain/registration/view";

/** Somebody invited to a dossier, who may open it to the end of the last day. */
export type InvitationView = { id: string; name: string; lastDay: Day; by: string };

/** A dossier the reader is invited to. */
export type InvitedDossier = { id: string; cell: Called; parent: Called | null; title: string; year: number; status: Status; lastDay: Day };
