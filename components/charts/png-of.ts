const scale = 2; // sharp on paper

const soon = () => new Promise((resolve) => setTimeout(resolve, 120));

/** How a drawing looks now, small: its pixels as one number, and whether the line of its title has any ink. */
function glimpse(image: HTMLImageElement): { hash: number; hasWords: boolean } {
  const canvas = document.createElement("canvas");
  const width = (canvas.width = Math.round(image.naturalWidth / 2));
  const height = (canvas.height = Math.round(image.naturalHeight / 2));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return { hash: 0, hasWords: true };
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  let hash = 0;
  for (let at = 0; at < data.length; at += 4) hash = (hash * 31 + (data[at] ?? 0)) | 0;
  const title = context.getImageData(20, 30, 160, 16).data;
  return { hash, hasWords: title.some((value, at) => at % 4 === 0 && value < 120) };
}

/** The faces within a drawing arrive after the drawing: waits until its words are there and nothing changes any more, five seconds at most. */
async function settled(image: HTMLImageElement) {
  let before: number | null = null;
  for (let turn = 0; turn < 40; turn++) {
    const { hash, hasWords } = glimpse(image);
    if (hasWords && hash === before) return;
    before = hash;
    await soon();
  }
}

/** A drawing of ours (documents/picture-file.ts) painted at twice its size. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    await settled(image);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((file) => (file ? resolve(file) : reject(new Error("the canvas gave no picture"))), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
