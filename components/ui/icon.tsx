import type { ReactNode } from "react";

const shapes = {
  down: <path d="M3.5 6 8 10.5 12.5 6" />,
  up: <path d="M3.5 10 8 5.5 12.5 10" />,
  both: <path d="M5 6.2 8 3l3 3.2M5 9.8 8 13l3-3.2" />,
  right: <path d="M3 8h10M9 4l4 4-4 4" />,
  next: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  prev: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  find: <><circle cx="7" cy="7" r="4.3" /><path d="m10.3 10.3 3.4 3.4" /></>,
  check: <path d="m3.2 8.5 3.2 3.2 6.4-7" />,
  x: <path d="m4 4 8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  warn: <path d="M8 2.2 14.3 13.4H1.7zM8 6.4v3.4M8 11.7v.1" />,
  info: <><circle cx="8" cy="8" r="6" /><path d="M8 7.4v3.6M8 5v.1" /></>,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4h-7z" />,
  save: <path d="M8 2.5v7.5M4.8 7.2 8 10.3l3.2-3.1M3 13h10" />,
  screen: <path d="M2 3h12v8H2zM5.5 14h5M8 11v3" />,
  user: <><circle cx="8" cy="5.4" r="2.6" /><path d="M2.8 13.5c.7-2.6 2.7-4 5.2-4s4.5 1.4 5.2 4" /></>,
  list: <path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.1M2.5 8h.1M2.5 12h.1" />,
  chart: <path d="M2.5 13.5h11M4.5 11V7.5M8 11V3M11.5 11V5.5" />,
  file: <path d="M4 1.8h5.5l3 3v9.4H4zM9.5 1.8v3h3M6 8h4.5M6 10.8h4.5" />,
  more: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  clip: <path d="M11 4.5v6a3 3 0 0 1-6 0V4a2 2 0 0 1 4 0v6.2a1 1 0 0 1-2 0V5" />,
  copy: <path d="M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1" />,
  off: <path d="M2 2l12 12M1.8 6.3A9 9 0 0 1 4.5 4.7M14.2 6.3A9 9 0 0 0 7 4M4 9a5.6 5.6 0 0 1 2.4-1.3M12 9a5.5 5.5 0 0 0-1.2-.8M8 12.3v.1" />,
  back: <path d="M6 2.8 2.5 6.3 6 9.8M3 6.3h6.5a3.5 3.5 0 0 1 0 7H8" />,
  book: <path d="M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4" />,
  unit: <path d="M2.5 13.5h11M3.5 13.5V6.5L8 3l4.5 3.5v7M6.5 13.5V9.5h3v4" />,
  seal: <><circle cx="8" cy="6.5" r="4.3" /><path d="m5.5 10 -1 4L8 12.5l3.5 1.5-1-4" /></>,
  exit: <path d="M6.5 2.5h-4v11h4M6.5 8h7M10.5 5l3 3-3 3" />,
  key: <><circle cx="5" cy="11" r="2.7" /><path d="m7 9 6-6M10.5 5.5l2 2" /></>,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A line drawing beside a word; it never stands for the word, so readers skip it. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
