import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** The project's own source files below `rooms`, generated ones left out. Paths as the repository writes them. */
export const sourcesIn = (...rooms: string[]): string[] =>
  rooms
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts") && !file.startsWith("lib/platform/prisma/"))
    .sort();

const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** What a file imports: `target` as a path in the repository ("lib/domain/day") or a package; `typeOnly` ones vanish when compiled. */
export type Import = { target: string; typeOnly: boolean; names: readonly string[] };

/** Every import of a file, whatever its form: static, re-export, dynamic, require, in a type. A computed one is an error. */
export const importsOf = (file: string): Import[] => importsIn(parse(file));

export function importsIn(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(source)) {
    const specifier = specifierOf(node);
    if (specifier === undefined) continue;
    if (!ts.isStringLiteralLike(specifier)) throw new Error(`${source.fileName} computes an import: ${node.getText()}`);
    found.push({ target: resolve(source.fileName, specifier.text), ...formOf(node) });
  }
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression.getText();
  return callee === "import" || /^(require|module\.require|require\.resolve|vi\.importActual)$/.test(callee) ? node.arguments[0] : undefined;
}

function formOf(node: ts.Node): Pick<Import, "typeOnly" | "names"> {
  if (ts.isImportTypeNode(node)) return { typeOnly: true, names: [] };
  if (ts.isExportDeclaration(node)) return { typeOnly: node.isTypeOnly, names: [] };
  if (!ts.isImportDeclaration(node) || !node.importClause) return { typeOnly: false, names: [] };
  const bindings = node.importClause.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const typeOnly = node.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || (elements.length > 0 && elements.every((element) => element.isTypeOnly));
  return { typeOnly, names: elements.map((element) => (element.propertyName ?? element.name).text) };
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier;
}

/** A file's text without its comments: a word in a comment proves nothing. */
export const codeOf = (file: string) => readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|(?<![:"'])\/\/.*$/gm, "");

/** The string literals written as the first argument of calls of `name`: the codes of `refuse("…")`. */
export function literalsGivenTo(name: string, file: string): string[] {
  const calls = [...nodesOf(parse(file))].filter((node): node is ts.CallExpression => ts.isCallExpression(node) && node.expression.getText() === name);
  return calls.flatMap((call) => (call.arguments[0] ? [...nodesOf(call.arguments[0])] : [])).filter(ts.isStringLiteralLike).map((literal) => literal.text);
}
