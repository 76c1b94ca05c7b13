import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openapi } from "@/lib/domain/api/openapi";
import { operations } from "@/lib/domain/api/operations";
import { sourcesIn } from "@/tests/support/sources";

test("a public validator finds the document valid OpenAPI 3.1", async () => {
  const result = await new Validator().validate(structuredClone(openapi()));
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
});

test("the document has exactly the routes there are", () => {
  const routes = sourcesIn("app/api/v1")
    .filter((file) => file.endsWith("/route.ts"))
    .map((file) => file.slice("app/api/v1".length, -"/route.ts".length).replace(/\[(\w+)\]/g, "{$1}"))
    .filter((path) => !["/openapi.json", "/[...address]"].includes(path));
  expect([...new Set(operations.map(({ path }) => path))].sort()).toEqual(routes.sort());
});

/** Every object in the document with the address it stands at. */
function* partsOf(value: unknown, at = "#"): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Record<string, unknown>]; // an object that is not an array, checked above
  for (const [key, part] of Object.entries(value)) yield* partsOf(part, `${at}/${key.replaceAll("/", "~1")}`);
}

test("every parameter and every response is described", () => {
  const wanting = [...partsOf(openapi())].filter(([at]) => /\/(parameters\/\d+|responses\/\d+)$/.test(at)).filter(([, part]) => !part["description"]);
  expect(wanting.map(([at]) => at)).toEqual([]);
});

test("every reference leads to a schema of the document", () => {
  const parts = new Map(partsOf(openapi()));
  const lost = [...parts.values()].map((part) => part["$ref"]).filter((ref) => typeof ref === "string" && !parts.has(ref));
  expect(lost).toEqual([]);
});
