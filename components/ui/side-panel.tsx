import { OverlayTrigger, type OverlayTriggerProps } from "./overlay-trigger";

/** A short act on a list that stays in sight: 480 px at the right, first field focused, Esc leaves, Ctrl + Enter sends. */
export const SidePanel = (props: OverlayTriggerProps) => <OverlayTrigger shape="panel" {...props} />;
