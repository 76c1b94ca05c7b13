"use client";

import { Outage } from "@/components/frame/outage";

import "./globals.css";

const retry = () => window.location.reload();

/** When even the page's shell could not be drawn. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="vi" className="compare">
      <body>
        <title>Chưa mở được trang – Sổ công nhận</title>
        <main id="noi-dung" className="page">
          <Outage digest={error.digest} retry={retry} />
        </main>
      </body>
    </html>
  );
}
