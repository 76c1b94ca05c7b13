import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { partNotes, sayPart } from "@/lib/domain/unit/reorganisation/say-line";
import type { ActView, PreviewPart } from "@/lib/domain/unit/reorganisation/view";

/** What an act would touch: one sentence, then each kind with its list. */
export function ActPreview({ preview }: { preview: NonNullable<ActView["preview"]> }) {
  return (
    <Section title="Xem trước" note={preview.parts.some(({ owed }) => owed) ? "Mục ghi “cần xử lý” là việc của người sau khi ban hành" : "Mọi mục tự chuyển"}>
      <p className="max-w-[60ch] pb-4 text-2 leading-head">{preview.sentence}</p>
      {preview.parts.length > 0 && <Sheet>{preview.parts.map((part) => <Part key={part.key} part={part} />)}</Sheet>}
      <p className="pt-2 text-small text-ink-3">Số liệu, báo cáo và quyết định của những ngày trước ngày hiệu lực không thay đổi.</p>
    </Section>
  );
}

const Part = ({ part }: { part: PreviewPart }) => (
  <details className="border-t border-line px-6 py-3 first:border-t-0">
    <summary className="cursor-pointer">
      <span className="font-semibold">{sayPart(part)}</span>
      <span className={`float-right text-small ${part.owed ? "text-clay" : "text-leaf"}`}>{part.owed ? "Cần xử lý" : "Tự chuyển"}</span>
    </summary>
    <p className="py-2 text-small text-ink-3">{partNotes[part.key]}</p>
    <ul>
      {part.items.map(({ name, note, href }, index) => (
        <li key={index} className="border-t border-line py-1.5">
          {href ? <PlainLink href={href}>{name}</PlainLink> : name}
          <span className="text-ink-3">{` · ${note}`}</span>
        </li>
      ))}
    </ul>
    {part.count > part.items.length && <p className="pt-2 text-small text-ink-3">{`Đang hiện ${part.items.length} trong ${part.count}.`}</p>}
  </details>
);

/** What stands in the way of the whole act. */
export const ActProblems = ({ problems }: { problems: readonly string[] }) =>
  problems.length === 0 ? null : (
    <div className="pt-4">
      <Notice tone="warn"><ul className="grid gap-1">{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul></Notice>
    </div>
  );
