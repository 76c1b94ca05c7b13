"use client";

import { useEffect, useState } from "react";

const every = 500;

/** What the server says of work on a file while `isOn`, asked twice a second; "" before the first answer, null once it is over. */
export function useUnderWay(id: string, isOn: boolean): string | null {
  const [says, setSays] = useState<string | null>("");
  useEffect(() => {
    if (!isOn) return;
    const ask = async () => {
      const answer = await fetch(`/api/imports/${id}/progress`).catch(() => null); // away for a moment: asked again
      if (answer?.ok) setSays((await answer.json()) as string | null); // its type is the route's
    };
    void ask();
    const asking = setInterval(() => void ask(), every);
    return () => clearInterval(asking);
  }, [id, isOn]);
  return says;
}
