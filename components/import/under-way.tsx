"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ActionBar } from "@/components/ui/action-bar";

import { useUnderWay } from "./use-under-way";

/** A file that is being applied or undone, found so when its page is opened again: how far it is, and then what came of it. */
export function UnderWay({ id, now }: { id: string; now: string }) {
  const router = useRouter();
  const says = useUnderWay(id, true);
  useEffect(() => {
    if (says === null) router.refresh();
  }, [says, router]);
  return <ActionBar says={<span role="status">{says || now}</span>}>{null}</ActionBar>;
}
