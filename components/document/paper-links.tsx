import { ButtonLink } from "@/components/ui/button";

/** A paper to be saved: as Word, and as PDF where the server can make one. */
export const PaperLinks = ({ href, pdf }: { href: string; pdf: boolean }) => (
  <>
    <ButtonLink small kind="quiet" icon="file" href={href} download>Tải Word</ButtonLink>
    {pdf && <ButtonLink small kind="quiet" icon="file" href={`${href}?format=pdf`} download>Tải PDF</ButtonLink>}
  </>
);
