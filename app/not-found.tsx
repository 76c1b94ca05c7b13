import { ButtonLink } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";

export const metadata = { title: "Không tìm thấy" };

/** Absent and out of reach read alike, so that an address tells nothing about other units. */
export default function NotFound() {
  return (
    <main id="noi-dung" className="page py-16 phone:py-8">
      <ErrorPanel title="Không tìm thấy trang này trong phạm vi của đồng chí." action={<ButtonLink href="/">Về trang đầu</ButtonLink>}>
        Địa chỉ có thể đã gõ thiếu, hoặc đơn vị, hồ sơ này thuộc nơi khác phụ trách.
      </ErrorPanel>
    </main>
  );
}
