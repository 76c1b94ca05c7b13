import { OverlayTrigger, type OverlayTriggerProps } from "./overlay-trigger";

/** Asks before an act that cannot simply be taken back: the consequences first, then the buttons, named by what they do. */
export function Dialog({ consequences = [], children, ...props }: Omit<OverlayTriggerProps, "note"> & { consequences?: readonly string[] }) {
  return (
    <OverlayTrigger shape="dialog" {...props}>
      {consequences.length > 0 && (
        <ul className="my-3 grid gap-1 border-l-2 border-line-strong pl-3.5">
          {consequences.map((sentence) => <li key={sentence}>{sentence}</li>)}
        </ul>
      )}
      {children}
    </OverlayTrigger>
  );
}
