import { escaped, letters } from "./sheet-parts";

/** A choice of a drop-down, here or from the boxes of another sheet, or what a box may hold; `note` is shown when the box is entered. */
export type Check = { kind: "list"; values: readonly string[] } | { kind: "boxes"; at: string } | { kind: "text"; most: number } | { kind: "whole"; most: number } | { kind: "none" };

const rule: Record<Check["kind"], (check: Check) => string> = {
  list: (check) => (check.kind === "list" ? `<formula1>${escaped(`"${check.values.join(",")}"`)}</formula1>` : ""),
  boxes: (check) => (check.kind === "boxes" ? `<formula1>${escaped(check.at)}</formula1>` : ""),
  text: (check) => (check.kind === "text" ? `<formula1>${check.most}</formula1>` : ""),
  whole: (check) => (check.kind === "whole" ? `<formula1>0</formula1><formula2>${check.most}</formula2>` : ""),
  none: () => "",
};
const kinds: Readonly<Record<Check["kind"], string>> = { list: 'type="list" errorStyle="stop"', boxes: 'type="list" errorStyle="stop"', text: 'type="textLength" operator="lessThanOrEqual" errorStyle="stop"', whole: 'type="whole" operator="between" errorStyle="stop"', none: 'type="none"' };

/** What the boxes of one column take, over all rows of a form. */
export function validation(column: number, rows: { first: number; last: number }, check: Check, note: { title: string; says: string }): string {
  const span = `${letters(column)}${rows.first}:${letters(column)}${rows.last}`;
  return `<dataValidation ${kinds[check.kind]} allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escaped(note.title)}" error="${escaped(note.says)}" promptTitle="${escaped(note.title)}" prompt="${escaped(note.says)}" sqref="${span}">${rule[check.kind](check)}</dataValidation>`;
}

/** Locked cells stay as they are; rows may be sorted and filtered. No password: it keeps from slips, not from people. */
export const protection = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';
