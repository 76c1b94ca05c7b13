import Link from "next/link";
import type { ComponentProps } from "react";

/** A link that fetches nothing until it is followed: pages are made for each person, so fetching fifty ahead helps nobody. */
export const PlainLink = (props: ComponentProps<typeof Link>) => <Link prefetch={false} {...props} />;
