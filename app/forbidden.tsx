import { ButtonLink } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";

/** 403: signed in, but no grant in force allows this. */
export default function Forbidden() {
  return (
    <main id="noi-dung" className="page py-12">
      <ErrorPanel title="Đồng chí chưa được phân quyền xem trang này" action={<ButtonLink href="/">Về trang đầu</ButtonLink>}>
        Việc này thuộc vai trò khác. Cần dùng đến, đề nghị người quản trị tài khoản của đơn vị cấp thêm quyền.
      </ErrorPanel>
    </main>
  );
}
