import { resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../../..");

/** @type {import('next').NextConfig} */
const config = { agentRules: false, outputFileTracingRoot: repository, turbopack: { root: repository }, serverExternalPackages: ["pg"] };
export default config;
