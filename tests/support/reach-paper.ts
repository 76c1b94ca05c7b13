import { randomUUID } from "node:crypto";
import type { IssueInput } from "@/lib/domain/decision/schema";
import { today } from "./reach-world";

/** A decision of a unit's body about one dossier. */
export const paper = (subject: string, issuerId: string): IssueInput => ({
  requestId: randomUUID(), effect: "recognise", issuerId, titleId: "tsvmtd", number: 1, decidedOn: today, subject: "Công nhận", signer: "Người ký", capacity: "Bí thư",
  grounds: ["Quy định"], registerFrom: null, lines: [{ subject, unitId: null, reason: null }],
});
