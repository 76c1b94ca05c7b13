import { Lost } from "@/components/frame/lost";

export const metadata = { title: "Không tìm thấy" };

export default function NotFound() {
  return (
    <main id="noi-dung" className="page">
      <Lost />
    </main>
  );
}
