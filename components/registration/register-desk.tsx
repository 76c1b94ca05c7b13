"use client";

import Link from "next/link";
import { createContext, useContext, useState, type ReactNode } from "react";

import { Toast } from "@/components/ui/toast";

type Done = { id: string; sentence: string };
const DeskContext = createContext<(done: Done) => void>(() => {});

/** Says what was registered, wherever on the page it was: the row that asked for it may be gone by then. */
export const useDesk = () => useContext(DeskContext);

/** Wraps a page on which cells are registered. */
export function RegisterDesk({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<Done | null>(null);
  return (
    <DeskContext value={setDone}>
      {children}
      {done && <Toast key={done.id} action={<Link href={`/registrations/${done.id}`}>Mở đăng ký</Link>}>{done.sentence}</Toast>}
    </DeskContext>
  );
}
