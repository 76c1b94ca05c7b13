"use client";

import { Outage } from "@/components/frame/outage";

const retry = () => window.location.reload();

/** Outside the frame: the sign-in pages, and every page while the database is away. */
export default function RootError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="noi-dung" className="page">
      <Outage digest={error.digest} retry={retry} />
    </main>
  );
}
