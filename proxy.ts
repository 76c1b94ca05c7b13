import { NextResponse, type NextRequest } from "next/server";

const developing = process.env.NODE_ENV === "development";
const behindTls = process.env["NEXTAUTH_URL"]?.startsWith("https:") ?? false;

/** Headers that differ with each request. It is never the lock: pages and handlers ask for a scope themselves. */
export function proxy(request: NextRequest) {
  const policy = contentPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy); // Next reads the nonce here and puts it on its own scripts
  headers.set("x-path", pathOf(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (behindTls) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return response;
}

/** Where the person is, so that signing in can bring them back. */
function pathOf({ nextUrl }: NextRequest) {
  const search = new URLSearchParams(nextUrl.search);
  search.delete("_rsc");
  return search.size > 0 ? `${nextUrl.pathname}?${search}` : nextUrl.pathname;
}

const contentPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'", // react-aria and recharts set style attributes
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${developing ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

export const config = { matcher: ["/((?!api/evidence|api/survey-photos|_next/static|_next/image|fonts/|icon.svg|favicon.ico).*)"] };
