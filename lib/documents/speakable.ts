// Not in XML 1.0 at all: control characters, halves of surrogate pairs, the last two of the plane. Office opens no file with one of them.
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as it may stand in an Office file: its marks composed, without what XML cannot say. */
export const speakable = (text: string) => text.replace(unspeakable, "").normalize("NFC");
