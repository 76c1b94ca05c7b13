"use client";

import { PlainLink } from "@/components/ui/plain-link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type PlaceLinkProps = { href: string; under?: readonly string[] | undefined; current?: boolean | undefined; children: ReactNode };

/** A link of the frame that knows when one is there or below it. The frame stays while pages change, so only the browser can say. */
export function PlaceLink({ href, under = [], current, children }: PlaceLinkProps) {
  const path = usePathname();
  const here = current ?? [href.split("?")[0] ?? href, ...under].some((place) => path === place || path.startsWith(`${place}/`));
  return <PlainLink href={href} aria-current={here ? "page" : undefined}>{children}</PlainLink>;
}
