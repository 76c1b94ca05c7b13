/** A photo as a small square; with an address, a press saves it whole. */
export function Photo({ src, alt, href }: { src: string; alt: string; href?: string }) {
  // eslint-disable-next-line @next/next/no-img-element -- it comes through the door, one by one, and is not ours to resize
  const picture = <img src={src} alt={alt} loading="lazy" width={96} height={96} className="h-24 w-24 rounded-sm border border-line object-cover" />;
  return href ? <a href={href} download className="block">{picture}</a> : picture;
}
