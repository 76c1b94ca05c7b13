const largeBytes = 1_500_000;
const longestSide = 2_000;

/** A photo as it is sent: one straight from a camera is made smaller, for it goes over a village line. What cannot be read is sent as it is. */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size <= largeBytes) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  return small && small.size < file.size ? small : file;
}
