import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";

import { FieldMessages } from "@/components/ui/field-messages";

import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Sổ công nhận", template: "%s – Sổ công nhận" },
  description: "Theo dõi việc công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#9b1c20" };

const densities = ["compare", "comfortable", "large"] as const;

/** The page's shell: language, fonts and the density remembered for this browser. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get("density")?.value;
  const density = densities.find((name) => name === chosen) ?? "compare";
  return (
    <html lang="vi" className={density}>
      <body>
        <FieldMessages />
        {children}
      </body>
    </html>
  );
}
