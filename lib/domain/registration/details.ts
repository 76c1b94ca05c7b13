import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { stages } from "@/lib/domain/unit/competence";
import { unitKinds } from "@/lib/domain/unit/level";

const BodyThen = z.object({ unitId: z.string(), kind: z.enum(unitKinds), name: z.string(), body: z.string() });

/** A change of bodies: who had the dossier on the eve and who has it from that day, which act moved it, and who held it. */
export const Handover = z.object({ stage: z.enum(stages), since: Day, from: BodyThen, to: BodyThen, act: z.string().nullable(), holder: z.string().nullable() });
export type Handover = z.infer<typeof Handover>;

/** What an event was about, kept beside its state so that history reads the same for ever: a month, a paper, a vote, a person. */
export const EventDetails = z.object({
  month: z.string().optional(),
  paper: z.object({ id: z.uuid(), kind: z.enum(["proposal", "agreement"]), type: z.string(), number: z.int(), symbol: z.string(), signedOn: Day }).optional(),
  vote: z.object({ heldOn: Day, inFavour: z.int(), members: z.int(), present: z.int() }).optional(),
  items: z.int().optional(),
  answered: z.int().optional(),
  holder: z.string().optional(),
  /** The team's sitting that concluded it. */
  sitting: z.uuid().optional(),
  /** A self-assessment as sent: against which set, and its last answer. */
  assessed: z.object({ criteriaSetId: z.uuid(), last: z.int() }).optional(),
  handover: Handover.optional(),
  /** The file it came by, where it was not entered one by one. */
  file: z.string().optional(),
  ruled: z.object({ criterion: z.string(), isApproved: z.boolean() }).optional(),
});
export type EventDetails = z.infer<typeof EventDetails>;
