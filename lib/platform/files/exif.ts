import "server-only";

/** What a camera wrote: how the picture lies, when and where it was taken. */
export type Taken = { orientation: number; at: string | null; place: { latitude: number; longitude: number } | null };

type Field = { type: number; count: number; at: number };

const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

/** Reads the TIFF inside an EXIF segment; what is broken or absent is simply not there. */
export function readExif(tiff: Buffer): Taken {
  const nothing: Taken = { orientation: 1, at: null, place: null };
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number) => (at + 2 <= tiff.length ? (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)) : 0);
  const u32 = (at: number) => (at + 4 <= tiff.length ? (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)) : 0);
  if (u16(2) !== 42) return nothing;

  const directory = (at: number): Map<number, Field> => {
    const fields = new Map<number, Field>();
    if (at === 0) return fields;
    for (let index = 0; index < Math.min(u16(at), 512); index += 1) {
      const entry = at + 2 + index * 12;
      const [type, count] = [u16(entry + 2), u32(entry + 4)];
      const size = (sizes[type] ?? 1) * count;
      fields.set(u16(entry), { type, count, at: size <= 4 ? entry + 8 : u32(entry + 8) });
    }
    return fields;
  };
  const text = (field: Field | undefined) => (field ? tiff.toString("latin1", field.at, field.at + field.count).replace(/\0.*$/s, "") : "");
  const degrees = (field: Field | undefined) => {
    if (!field || field.count !== 3) return null;
    const parts = [0, 8, 16].map((step) => u32(field.at + step) / (u32(field.at + step + 4) || 1));
    return parts.reduce((sum, part, index) => sum + part / 60 ** index, 0);
  };

  const main = directory(u32(4));
  const orientation = main.get(0x0112);
  const exif = directory(u32(main.get(0x8769)?.at ?? tiff.length));
  const gps = directory(u32(main.get(0x8825)?.at ?? tiff.length));
  const [latitude, longitude] = [degrees(gps.get(2)), degrees(gps.get(4))];
  const lies = orientation ? u16(orientation.at) : 1;
  return {
    orientation: lies >= 1 && lies <= 8 ? lies : 1,
    at: takenAt(text(exif.get(0x9003)) || text(main.get(0x0132))),
    place: latitude === null || longitude === null ? null : { latitude: text(gps.get(1)) === "S" ? -latitude : latitude, longitude: text(gps.get(3)) === "W" ? -longitude : longitude },
  };
}

/** "2021:06:12 08:10:00", the camera's own clock, as "2021-06-12T08:10". */
function takenAt(text: string): string | null {
  const [, year, month, day, time] = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2})/.exec(text) ?? [];
  return year && month && day && time && year !== "0000" ? `${year}-${month}-${day}T${time}` : null;
}

/** A segment that says how the picture lies and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from("4d4d002a00000008" + "0001" + "0112000300000001" + orientation.toString(16).padStart(4, "0") + "0000" + "00000000", "hex");
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
