/** The first stop of the keyboard; every page's <main> is "noi-dung". */
export const SkipLink = () => (
  <a href="#noi-dung" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-70 focus:bg-surface focus:px-3 focus:py-2">
    Đến nội dung chính
  </a>
);
