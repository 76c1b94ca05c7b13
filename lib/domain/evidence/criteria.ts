import { z } from "zod";

const Content = z.object({ sections: z.array(z.object({ criteria: z.array(z.object({ code: z.string(), wording: z.string() })) })) });

/** The criteria that evidence may name, whatever else a set's content says of them. None when it cannot be read. */
export function criteriaIn(content: unknown): { code: string; wording: string }[] {
  const parsed = Content.safeParse(content);
  return parsed.success ? parsed.data.sections.flatMap(({ criteria }) => criteria) : [];
}
