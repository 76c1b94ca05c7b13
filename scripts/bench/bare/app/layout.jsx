export const metadata = { title: "Trang trống" };

/** The least a Next page can be: what the product is measured against. */
export default function BareLayout({ children }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
