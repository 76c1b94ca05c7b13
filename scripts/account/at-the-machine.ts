/** What the record keeps in place of an address when someone acts from the machine's own command line. */
export const atTheMachine = "dòng lệnh";

/** One clear line, and the code of a failure. */
export function stop(why: string) {
  console.error(why);
  process.exitCode = 1;
}
