import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { showCount } from "@/lib/domain/ratio";
import type { SignalCase, SubstanceView } from "@/lib/domain/substance/view";
import { signalWords } from "@/lib/domain/substance/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";

const most = 12;

/** One signal: how it is computed, what to bear in mind, and its cases with their dossiers. */
export function SignalSection({ kind, cases }: SubstanceView["signals"][number]) {
  const { title, how, mind } = signalWords[kind];
  return (
    <Section title={title} note={cases.length > 0 && `${showCount(cases.length)} trường hợp`}>
      <p className="max-w-measure text-small text-ink-3"><b className="font-semibold">Cách tính.</b> {how}</p>
      {cases.length === 0 ? (
        <p className="mt-2 border-t border-line py-3">Không có trường hợp nào.</p>
      ) : (
        <>
          <p className="max-w-measure text-small text-ink-3"><b className="font-semibold">Khi xem.</b> {mind}</p>
          <ul className="mt-2 border-t border-line">{cases.map((each) => <Case key={`${each.sentence} ${each.dossiers[0]?.id ?? ""}`} {...each} />)}</ul>
        </>
      )}
    </Section>
  );
}

function Case({ sentence, dossiers }: SignalCase) {
  return (
    <li className="border-b border-line py-3">
      <p className="font-semibold">{sentence}</p>
      <ul className="mt-1 grid gap-x-6 gap-y-1 desk:grid-cols-2">
        {dossiers.slice(0, most).map(({ id, cell, above }) => (
          <li key={id}><PlainLink href={`/registrations/${id}`}>{partyName({ ...cell, level: "cell" })}</PlainLink>{above && <span className="text-small text-ink-3">, {inSentence(above)}</span>}</li>
        ))}
      </ul>
      {dossiers.length > most && <p className="mt-1 text-small text-ink-3">{`Còn ${showCount(dossiers.length - most)} hồ sơ nữa.`}</p>}
    </li>
  );
}
