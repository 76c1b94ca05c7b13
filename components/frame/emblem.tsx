/** The product's own mark: the red register. */
export const Emblem = ({ className = "h-[22px] w-5" }: { className?: string }) => (
  <svg viewBox="0 0 20 22" className={`flex-none ${className}`} aria-hidden="true">
    <path d="M2 1h13.5A2.5 2.5 0 0 1 18 3.5V21H4.5A2.5 2.5 0 0 1 2 18.5z" className="fill-red" />
    <path d="M2 18.5A2.5 2.5 0 0 1 4.5 16H18" fill="none" className="stroke-on-red" strokeWidth="1.3" />
    <path d="M6 6.2h8M6 9.6h8" className="stroke-on-red" strokeWidth="1.5" />
  </svg>
);
