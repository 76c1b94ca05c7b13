import Link from "next/link";

import { Notice } from "@/components/ui/notice";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

/** What was refused, with the way to the registration that stands in the way. */
export function Refused({ answer }: { answer: FormAnswer | null }) {
  if (!answer || answer.done) return null;
  const other = answer.refusal.values?.["registrationId"];
  return (
    <Notice tone="bad">
      {sayRefusal(answer.refusal)} {other !== undefined && <Link href={`/registrations/${other}`}>Mở đăng ký đó</Link>}
    </Notice>
  );
}
