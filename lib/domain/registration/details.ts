import { z } from "zod";
import { Day } from "@/lib/domain/day";

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
  ruled: z.object({ criterion: z.string(), isApproved: z.boolean() }).optional(),
});
export type EventDetails = z.infer<typeof EventDetails>;
