"use client";

import { Outage } from "@/components/frame/outage";

const retry = () => window.location.reload();

/** A page that failed inside the frame. */
export default function StaffError({ error }: { error: Error & { digest?: string } }) {
  return <Outage digest={error.digest} retry={retry} />;
}
