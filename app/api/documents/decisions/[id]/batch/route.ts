import { papers, type Answer } from "@/app/api/documents/answer";
import { decisionFile, minutesFile, proposalFile } from "@/app/api/documents/paper-files";
import { handOut } from "@/lib/access/door";
import { paperAsPdf } from "@/lib/access/paper-pdf";
import { writeBatch } from "@/lib/documents/write-batch";
import { sayDecision } from "@/lib/domain/decision/numbering";
import { mostInBatch, nameInBatch } from "@/lib/domain/document/batch";
import { getDecision } from "@/lib/queries/get-decision";
import { listMinutesFor } from "@/lib/queries/list-minutes-for";
import { listProposalsFor } from "@/lib/queries/list-proposals-for";

/** A decision with the proposals and the minutes it rests on, as one archive: in Word, or as PDF where the server makes it. Each paper is recorded as it is alone. */
export const GET = papers("decision.read", async (scope, id, search) => {
  const decision = await getDecision(scope, id);
  if (!decision) return null;
  const ending = search.get("format") === "pdf" ? "pdf" : "docx";
  const dossiers = decision.lines.flatMap(({ registrationId }) => registrationId ?? []);
  const [proposals, minutes] = [await listProposalsFor(scope, dossiers), await listMinutesFor(scope, dossiers)];
  const wanted: { about: string; make: () => Promise<Answer | null> }[] = [
    { about: "", make: () => decisionFile(scope, id) },
    ...proposals.map((paper) => ({ about: paper.about, make: () => proposalFile(scope, paper.id) })),
    ...minutes.map((paper) => ({ about: paper.about, make: () => minutesFile(scope, paper.id) })),
  ];
  if (wanted.length > mostInBatch[ending]) return { sentence: `Bộ này có ${wanted.length} văn bản, nhiều hơn ${mostInBatch[ending]}. Tải từng văn bản ở trang quyết định.` };

  async function* files() {
    for (const [index, { about, make }] of wanted.entries()) {
      const made = await make();
      if (!made) continue;
      const word = Buffer.from(await new Response(made.stream).arrayBuffer());
      const pdf = ending === "pdf" ? await paperAsPdf(word) : null;
      yield { name: nameInBatch(index + 1, pdf ? made.name.replace(/\.docx$/, ".pdf") : made.name, about), pieces: [pdf ?? word] };
    }
  }
  const file = await handOut(scope, "decision.read", decision.issuerId, ({ at }) => writeBatch(`Bộ văn bản của ${sayDecision(decision).replace("Quyết định", "quyết định")}`, files(), at));
  return { ...file, name: `bo-van-ban-quyet-dinh-${decision.number}-${decision.decidedOn}.zip` };
});
