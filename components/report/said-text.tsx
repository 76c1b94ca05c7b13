import { PlainLink } from "@/components/ui/plain-link";
import { listOf, type ReportGround } from "@/lib/domain/report/link";
import type { Said } from "@/lib/domain/report/sentence";

/** A figure as it is printed, open to the list it counts. */
export function SaidLink({ said, ground }: { said: Said; ground: ReportGround }) {
  const href = listOf(said, ground);
  return href ? <PlainLink href={href} title={said.label} className="explained">{said.text}</PlainLink> : <>{said.text}</>;
}

/** A run of words and figures; lines stay lines. */
export const SaidText = ({ parts, ground }: { parts: readonly (string | Said)[]; ground: ReportGround }) =>
  parts.map((part, index) => (typeof part === "string" ? <span key={index} className="whitespace-pre-line">{part}</span> : <SaidLink key={index} said={part} ground={ground} />));
