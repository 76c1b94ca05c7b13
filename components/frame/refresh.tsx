"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 2_000;

/** Asks for the page anew while something goes on that it tells of. */
export function Refresh() {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(refresh, everyMs);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
