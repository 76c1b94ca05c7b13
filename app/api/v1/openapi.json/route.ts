import { routes } from "@/app/api/v1/handle";
import { openapi } from "@/lib/domain/api/openapi";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  // Says nothing of any unit, so it is open: whoever writes a program against the API needs it before a token.
  GET: async () => Response.json(openapi(), { headers: { "cache-control": "public, max-age=300" } }),
});
