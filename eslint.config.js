import next from "eslint-config-next/core-web-vitals";
import ts from "eslint-config-next/typescript";

/** The house's rules that the compiler cannot hold: no climbing imports, no long files, one clock. */
const config = [
  ...next,
  ...ts,
  { ignores: ["lib/platform/prisma/**", ".next/**", ".data/**", "next-env.d.ts"] },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-restricted-imports": ["error", { patterns: [{ group: ["../*"], message: "Write @/… between rooms." }] }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take the time from the door (platform/clock.ts)." },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Take the time from the door (platform/clock.ts)." },
        { selector: "TSEnumDeclaration", message: "Write a list with `as const`." },
      ],
    },
  },
  { files: ["lib/platform/clock.ts", "tests/**"], rules: { "no-restricted-syntax": "off" } },
];

export default config;
