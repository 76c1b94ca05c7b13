import { strFromU8, unzipSync } from "fflate";
import { fieldsOf, sampleOf, type TemplateField } from "@/lib/domain/template/field";
import { mostTemplateBytes, type TemplatePaper } from "@/lib/domain/template/paper";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { fillTemplate, opened, placeOf, valueAt } from "./fill-template";
import { partsOf, textOfPart, TooMuch } from "./read-zip";
import { Unreadable } from "./scan-xml";

/** What its parts may come to together. */
const mostUnpacked = 24 * 1024 * 1024;
const mostNamed = 12;

/**
 * Looks whether a .docx may stand for a paper, by filling it with examples: every place it has must be known, every place the paper needs
 * must be there. Refuses what is no Word file, unpacks to too much, links out, carries a program or an object, or puts XML in.
 */
export async function checkTemplate(file: Buffer, paper: TemplatePaper): Promise<Result<null>> {
  if (file.length > mostTemplateBytes) return refuse("template-too-large", { field: "file" });
  const shut = await unfit(file);
  if (shut) return shut;
  const used = new Set<string>();
  const unknown = new Set<string>();
  const names = namesOf(fieldsOf(paper));
  try {
    const read = (tag: string) => (used.add(placeOf(tag)), valueAt(tag));
    const trial = opened(file, ({ value }) => (unknown.add(value), ""), read);
    if (trial.targets.some((part) => /\{\s*[@=]/.test(trial.getFullText(part)))) return refuse("template-raw", { field: "file" });
    trial.render(sampleOf(paper));
    const made = unzipSync(fillTemplate(file, sampleOf(paper), { stamp: { code: "0000000000", address: "http://127.0.0.1/p" }, extract: false }));
    if (Object.entries(made).some(([name, part]) => /^word\/(document|header[^/]*|footer[^/]*)\.xml$/.test(name) && !isWhole(strFromU8(part)))) return refuse("template-broken", { field: "file", values: { places: "" } });
  } catch (error) {
    return refuse("template-broken", { field: "file", values: { places: explained(error) } });
  }
  for (const tag of used) if (!names.has(tag)) unknown.add(tag);
  const missing = owed(fieldsOf(paper), used).filter((key) => !used.has(key));
  if (unknown.size + missing.length === 0) return accept(null);
  return refuse("template-fields", { field: "file", values: { unknown: named([...unknown]), missing: named([...new Set(missing)]) } });
}

/** Whether every element of an XML text is closed, by its own name and in turn: Word opens nothing else. */
function isWhole(xml: string): boolean {
  const open: string[] = [];
  for (const [, closes, name, inside = ""] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g)) {
    if (closes) {
      if (open.pop() !== name) return false;
    } else if (!inside.endsWith("/")) open.push(name ?? "");
  }
  return open.length === 0 && /<\/w:(document|hdr|ftr)>\s*$/.test(xml);
}

const attributes = String.raw`(?:\s+(?:[A-Za-z]+|xmlns:[A-Za-z]\w*)\s*=\s*(?:"[^<"]*"|'[^<']*'))*\s*`;
const entry = String.raw`\s*<(Relationship|Default|Override)${attributes}(?:/>|>\s*</\2>)`;
const list = new RegExp(String.raw`^\uFEFF?(?:<\?xml\s[^<>]*\?>)?\s*<(Relationships|Types)${attributes}(?:/>|>(?:${entry})*\s*</\1>)\s*$`);

/** Whether a list of parts or of relations is nothing but that. The library reads these by a parser that calls out on the console what it stumbles over. */
const isList = (text: string) => !/&(?!(?:amp|lt|gt|quot|apos);)/.test(text) && list.test(text);

const namesOf = (fields: readonly TemplateField[]): Set<string> => new Set(fields.flatMap(({ key, rows = [] }) => [key, ...namesOf(rows)]));
/** The places a form must have: of a list only where the form must have the list, or has it; none of a place whose words stand elsewhere. */
const owed = (fields: readonly TemplateField[], used: ReadonlySet<string>): string[] =>
  fields.flatMap(({ key, needed, instead, rows = [] }) => {
    const isOwed = needed && !(instead?.every((other) => used.has(other)) ?? false);
    return [...(isOwed ? [key] : []), ...(isOwed || used.has(key) ? owed(rows, used) : [])];
  });
const named = (keys: readonly string[]) => [...keys.slice(0, mostNamed).map((key) => `{${key.slice(0, 60)}}`), ...(keys.length > mostNamed ? [`và ${keys.length - mostNamed} chỗ khác`] : [])].join(", ");

/** What may not be in a template, told from its parts without unpacking more of them than it may have. */
async function unfit(file: Buffer): Promise<Result<never> | null> {
  const parts = partsOf(file);
  if (!parts?.has("word/document.xml") || !parts.has("[Content_Types].xml")) return refuse("template-kind", { field: "file" });
  const allowance = { left: mostUnpacked };
  try {
    for (const part of parts.values()) {
      if (/(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|embeddings\/)|oleObject/i.test(part.name)) return refuse("evidence-macro", { field: "file" });
      let text = "";
      for await (const piece of textOfPart(file, part, allowance)) if (/\.rels$|^\[Content_Types\]\.xml$/.test(part.name)) text += piece;
      if (text !== "" && !isList(text)) return refuse("template-broken", { field: "file", values: { places: "" } });
      if (/macroEnabled/i.test(text)) return refuse("evidence-macro", { field: "file" });
      if ([...text.matchAll(/<Relationship\b[^>]*>/g)].some(([one]) => /TargetMode\s*=\s*["']External["']/i.test(one) && !/\/hyperlink["']/.test(one))) return refuse("template-external", { field: "file" });
    }
  } catch (error) {
    if (error instanceof TooMuch) return refuse("template-too-large", { field: "file" });
    if (error instanceof Unreadable) return refuse("evidence-broken", { field: "file" });
    throw error;
  }
  return null;
}

/** Which places docxtemplater could not read, by their own words; none where the file itself is at fault. */
function explained(error: unknown): string {
  const { properties } = error as { properties?: { errors?: unknown; xtag?: unknown } };
  const all = Array.isArray(properties?.errors) ? properties.errors : [error];
  const tags = all.flatMap((each: { properties?: { xtag?: unknown } }) => (typeof each.properties?.xtag === "string" ? [each.properties.xtag] : []));
  return named([...new Set(tags)]);
}
