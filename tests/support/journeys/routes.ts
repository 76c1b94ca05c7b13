import { readdirSync } from "node:fs";
import { resolve } from "node:path";

const app = resolve(import.meta.dirname, "../../../app");

/** Every address the product answers with a page, from the folders themselves: "/units/[id]". */
export const routes = () =>
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => `/${path.split("/").slice(0, -1).filter((part) => !part.startsWith("(")).join("/")}`)
    .sort();
