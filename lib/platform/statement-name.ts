const most = 300;
const longest = 10_000;

/**
 * Names for statements that come again, so that the server plans each of them once a connection and not once a question. The first time
 * a text is met it stays without a name: bulk writes hardly ever look the same twice.
 */
export function statementNames() {
  const met = new Set<string>();
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (sql.length > longest || names.size >= most) return "";
    if (!met.delete(sql)) {
      if (met.size >= most) met.clear();
      met.add(sql);
      return "";
    }
    const name = `so_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
