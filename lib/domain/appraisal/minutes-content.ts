import type { SittingView } from "./sitting-view";

const seen = <Row extends { isReader: boolean }>({ isReader: _, ...row }: Row) => row;

/** What of a sitting stands in its minutes whoever reads them: nothing of the reader's own, and nothing that moves on afterwards. */
export function minutesContent({ own: _, returnBy: __, registration, survey, ...view }: SittingView) {
  const { id, year, cell, title } = registration;
  return { ...view, registration: { id, year, cell, title }, survey: { findings: survey.findings.map(seen), photos: survey.photos.map(seen) } };
}
