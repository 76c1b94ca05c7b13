"use client";

import { useEffect, useRef, useState } from "react";

import { sendFile } from "@/components/evidence/send-file";
import { sayRefusal } from "@/lib/domain/words";

import { forgetPhoto, keepPhoto, photosLeft, type WaitingPhoto } from "./photo-store";
import { shrinkPhoto } from "./shrink-photo";

/** Where and when one stands, and what is looked at. */
type Spot = Pick<WaitingPhoto, "criterion" | "place" | "seenOn">;
/** A photo of this page: on its way to the server, or there. `url` shows it without asking the server. */
export type TakenPhoto = { id: string; criterion: string; url: string; state: "waiting" | "sending" | "away" | "refused" | "sent"; percent: number; sentence: string };

/**
 * The photos of a survey: kept on this phone as they are taken, sent one after the other, again when the line is back. The page is never
 * drawn anew for them: without a line that would lose it.
 */
export function usePhotos(registrationId: string) {
  const [taken, setTaken] = useState<readonly TakenPhoto[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const queue = useRef({ photos: [] as WaitingPhoto[], busy: false });
  const tell = (id: string, part: Partial<TakenPhoto>) => setTaken((all) => all.map((photo) => (photo.id === id ? { ...photo, ...part } : photo)));

  function show(photo: WaitingPhoto) {
    queue.current.photos.push(photo);
    setTaken((all) => [...all, { id: photo.id, criterion: photo.criterion, url: URL.createObjectURL(photo.photo), state: "waiting", percent: 0, sentence: "" }]);
  }

  async function sendAll() {
    const at = queue.current;
    if (at.busy) return;
    at.busy = true;
    for (let photo = at.photos[0]; photo; photo = at.photos[0]) {
      const { photo: content, ...said } = photo;
      tell(said.id, { state: "sending", percent: 0 });
      const told = await sendFile("/api/survey-photos", said, content, (percent) => tell(said.id, { percent }));
      if (!told.done && told.refusal.code === "server-away") {
        for (const { id } of at.photos) tell(id, { state: "away" });
        break;
      }
      at.photos.shift();
      await forgetPhoto(said.id).catch(() => undefined);
      tell(said.id, told.done ? { state: "sent" } : { state: "refused", sentence: Object.values(told.errors)[0] ?? sayRefusal(told.refusal) });
    }
    at.busy = false;
  }

  async function add(files: readonly File[], spot: Spot) {
    for (const file of files) {
      const photo: WaitingPhoto = { id: crypto.randomUUID(), registrationId, ...spot, fileName: file.name, photo: await shrinkPhoto(file) };
      await keepPhoto(photo).catch(() => undefined); // a browser that keeps nothing still sends it
      show(photo);
    }
    await sendAll();
  }

  useEffect(() => {
    let isHere = true;
    photosLeft(registrationId).then(
      (left) => {
        if (!isHere) return;
        left.forEach(show);
        void sendAll();
      },
      () => undefined, // a browser that keeps nothing
    );
    const again = () => void sendAll();
    window.addEventListener("online", again);
    return () => {
      isHere = false;
      window.removeEventListener("online", again);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the survey comes on screen
  }, []);

  return { taken, removed, add, again: () => void sendAll(), forget: (id: string) => setRemoved((all) => [...all, id]) };
}
