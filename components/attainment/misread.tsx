import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";

/** When the address asks for something that is not there: what is wrong, and the way back to the page's default. */
export const Misread = ({ title, sentence, href }: { title: string; sentence: string; href: string }) => (
  <>
    <PageTitle title={title} />
    <Sheet>
      <EmptyState title={sentence} action={<ButtonLink href={href}>Xem kỳ hiện tại</ButtonLink>}>Địa chỉ trang có phần chưa đúng. Chọn lại kỳ, ngày báo cáo hoặc đơn vị.</EmptyState>
    </Sheet>
  </>
);
