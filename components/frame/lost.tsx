import { ButtonLink } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";

/** Absent and out of reach read alike, so that an address tells nothing about other units. */
export const Lost = () => (
  <ErrorPanel title="Không tìm thấy trang này trong phạm vi của đồng chí." action={<ButtonLink href="/">Về trang đầu</ButtonLink>}>
    Địa chỉ có thể đã gõ thiếu, hoặc nội dung này thuộc nơi khác phụ trách.
  </ErrorPanel>
);
