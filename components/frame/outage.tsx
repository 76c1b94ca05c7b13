"use client";

import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";

const EVERY = 5_000;

type Cause = "unknown" | "database" | "server" | "page";

const sayings = {
  unknown: { title: "Chưa mở được trang này.", body: "Đang xem máy chủ có trả lời không." },
  database: { title: "Chưa đọc được sổ.", body: "Máy chủ dữ liệu tạm thời không trả lời. Số liệu đã ghi vẫn còn nguyên. Trang tự mở lại khi máy chủ trả lời." },
  server: { title: "Mất kết nối với máy chủ.", body: "Trang tự mở lại khi có kết nối." },
  page: { title: "Chưa mở được trang này.", body: "Hệ thống gặp lỗi và đã ghi lại. Mở lại trang; nếu vẫn vậy, báo bộ phận kỹ thuật kèm mã dưới đây." },
} as const satisfies Record<Cause, { title: string; body: string }>;

const ask = (): Promise<Cause> =>
  fetch("/api/health", { cache: "no-store" }).then(
    ({ ok }) => (ok ? "page" : "database"),
    () => "server",
  );

/** What a page says when it could not be drawn. While the database is away it asks again, and opens the page by itself once it is back. */
export function Outage({ digest, retry }: { digest?: string | undefined; retry: () => void }) {
  const [cause, setCause] = useState<Cause>("unknown");
  useEffect(() => {
    let was: Cause = "unknown";
    const look = async () => {
      const now = await ask();
      if (now === "page" && (was === "database" || was === "server")) retry();
      was = now;
      setCause(now);
    };
    void look();
    const timer = setInterval(() => void (was !== "page" && look()), EVERY);
    return () => clearInterval(timer);
  }, [retry]);
  const { title, body } = sayings[cause];
  return (
    <div role="alert">
      <ErrorPanel title={title} action={<Button icon="back" onClick={retry}>Mở lại trang</Button>}>
        <p>{body}</p>
        {cause === "page" && digest && <p className="mt-2 text-small text-ink-3">Mã lỗi: {digest}</p>}
      </ErrorPanel>
    </div>
  );
}
