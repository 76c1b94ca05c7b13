import { ButtonLink } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";

/** Signed in, but no grant in force allows this. */
export const Barred = () => (
  <ErrorPanel title="Đồng chí chưa được phân quyền xem trang này." action={<ButtonLink href="/">Về trang đầu</ButtonLink>}>
    Việc này thuộc vai trò khác. Cần dùng đến, đề nghị người quản trị tài khoản của cơ quan cấp thêm quyền.
  </ErrorPanel>
);
