/** The same numbers as a table, for those who read or have it read to them. */
export function TableBehind({ caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly (readonly (string | number)[])[] }) {
  return (
    <details className="table-behind">
      <summary>Xem bảng số liệu</summary>
      <div className="overflow-x-auto">
        <table role="table" className="table mt-2">
          <caption className="sr-only">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">{head.map((words, index) => <th key={words} role="columnheader" scope="col" className={index === 0 ? "" : "n"}>{words}</th>)}</tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(([first, ...rest]) => (
              <tr key={first} role="row">
                <th role="rowheader" scope="row">{first}</th>
                {rest.map((value, index) => <td key={index} role="cell" className="n">{value}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
