/** A photo that this phone holds and the server may not have yet. */
export type WaitingPhoto = { id: string; registrationId: string; criterion: string; place: string; seenOn: string; fileName: string; photo: Blob };

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = window.indexedDB.open("survey", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("photos", { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no store on this machine"));
  });

async function within<Answer>(mode: IDBTransactionMode, ask: (photos: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = ask(database.transaction("photos", mode).objectStore("photos"));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the store on this machine refused"));
  });
}

/** Photos are too large for the drafts' place: they wait in the browser's own database until the server has them. */
export const keepPhoto = (photo: WaitingPhoto) => within("readwrite", (photos) => photos.put(photo));
export const forgetPhoto = (id: string) => within("readwrite", (photos) => photos.delete(id));
export const photosLeft = async (registrationId: string): Promise<WaitingPhoto[]> => (await within<WaitingPhoto[]>("readonly", (photos) => photos.getAll())).filter((photo) => photo.registrationId === registrationId);
