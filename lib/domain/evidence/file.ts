/** What evidence may be. */
export const fileKinds = ["pdf", "jpeg", "png", "docx", "xlsx"] as const;
export type FileKind = (typeof fileKinds)[number];

export const kindLabels = { pdf: "PDF", jpeg: "Ảnh JPEG", png: "Ảnh PNG", docx: "Word (DOCX)", xlsx: "Excel (XLSX)" } as const satisfies Record<FileKind, string>;

export const mediaTypes = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<FileKind, string>;

export const endings = { pdf: ".pdf", jpeg: ".jpg", png: ".png", docx: ".docx", xlsx: ".xlsx" } as const satisfies Record<FileKind, string>;

/** The most a file may weigh: 20 MB. */
export const mostBytes = 20 * 1024 * 1024;

/** "1,4 MB", "320 KB": cut off, one decimal from a megabyte. */
export const showBytes = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.floor(bytes / 1024))} KB` : `${String(Math.floor((bytes * 10) / (1024 * 1024)) / 10).replace(".", ",")} MB`);

/** A file's name as it is given back: no folders, no signs a system stumbles over, and the ending of what it really is. */
export function fileNameOf(given: string, kind: FileKind): string {
  const bare = (given.normalize("NFC").split(/[/\\]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, " ").replace(/\s+/g, " ").trim();
  const stem = bare.replace(/\.[a-z0-9]{1,5}$/i, "").replace(/^\.+/, "").slice(0, 120).trim();
  return `${stem || "minh-chung"}${endings[kind]}`;
}

/** A stored file on its way out. */
export type OpenedFile = { fileName: string; mediaType: string; bytes: number; stream: ReadableStream<Uint8Array> };
