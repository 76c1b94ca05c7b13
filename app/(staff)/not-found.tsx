import { Lost } from "@/components/frame/lost";

export const metadata = { title: "Không tìm thấy" };

/** Inside the frame, so that the way on is at hand. */
export default function NotFound() {
  return <Lost />;
}
