import { CopyText } from "@/components/ui/copy-text";

/** A password or token that is shown this once: large, in one piece, ready to be copied. */
export function IssuedSecret({ label, secret, children }: { label: string; secret: string; children: string }) {
  return (
    <div role="status" className="grid gap-3 border-l-3 border-leaf bg-leaf-tint px-4 py-3">
      <p>{children}</p>
      <p className="text-small text-ink-2">{label}</p>
      <p className="text-1 font-semibold break-all select-all">{secret}</p>
      <CopyText text={secret} label="Chép" />
    </div>
  );
}
