import { deriveSignals as derive } from "@/lib/access/derive-signals";
import { write } from "@/lib/access/door";
import { accept } from "@/lib/domain/result";

/** Raises what figures and papers call for at the titles held in reach, as scheduled work; run again, it raises nothing new. */
export const deriveSignals = write("schedule.run", async (room) => accept({ raised: await derive(room, room.reach.units) }));
