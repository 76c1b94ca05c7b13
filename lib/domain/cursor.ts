import { z } from "zod";

const Json = z.string().transform((text, context) => {
  try {
    return JSON.parse(decodeURIComponent(atob(text.replaceAll("-", "+").replaceAll("_", "/")))) as unknown; // parsed by the schema that follows
  } catch {
    context.addIssue({ code: "custom", message: "Dấu trang không đọc được." });
    return z.NEVER;
  }
});

/** Where a page of a register ended, as one word of an address: the values the next page begins after. */
export const encodeCursor = (values: readonly (string | number)[]) => btoa(encodeURIComponent(JSON.stringify(values))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

/** The schema of a cursor whose values are as `shape` says; anything else is refused with a sentence. */
export const cursorOf = <Shape extends z.ZodType>(shape: Shape) =>
  Json.transform((values, context): z.output<Shape> => {
    const parsed = shape.safeParse(values);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "Dấu trang không đọc được." });
    return z.NEVER;
  });
