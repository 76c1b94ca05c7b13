import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import type { Filled } from "@/lib/domain/template/field";
import { speakable } from "./speakable";
import { addFoot, type Foot } from "./template-foot";

/** Every file of one content is one file: no hour is written into it. */
const always = new Date("2020-01-01T00:00:00Z");

type Scope = Filled[string] | Filled; // inside a list, one of its rows
export const placeOf = (tag: string) => tag.trim().toLowerCase();
const isLoud = (tag: string) => tag !== tag.toLowerCase();

/** What stands at a place. A name in capitals asks for its words in capitals; only what was filled in is found, nothing an object brings along. */
export const valueAt = (tag: string) => ({
  get(scope: Scope) {
    const key = placeOf(tag);
    const value = typeof scope === "object" && Object.hasOwn(scope, key) ? (scope as Filled)[key] : undefined;
    return typeof value === "string" && isLoud(tag) ? value.toUpperCase() : value;
  },
});

/** A template as it stands, its places found. Throws what docxtemplater throws for a place that is not closed. */
export const opened = (template: Uint8Array, nullGetter: (part: { value: string }) => string, read = valueAt) =>
  new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true, errorLogging: false, parser: read, nullGetter, syntax: { changeDelimiterPrefix: null } });

/** A template filled in, with what tells a printed paper from another at the foot of its pages. What it does not ask for is left out. */
export function fillTemplate(template: Uint8Array, filled: Filled, foot: Foot | null): Uint8Array {
  const paper = opened(template, () => "");
  paper.render(said(filled));
  const zip = paper.getZip() as PizZip; // what went in
  if (foot) addFoot(zip, foot);
  for (const file of Object.values(zip.files)) file.date = always;
  return zip.generate({ type: "uint8array", compression: "DEFLATE", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
}

const said = (filled: Filled): Filled =>
  Object.fromEntries(Object.entries(filled).map(([key, value]) => [key, typeof value === "string" ? speakable(value) : value.map(said)]));
