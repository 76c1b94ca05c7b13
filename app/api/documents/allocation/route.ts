import { askAllocation } from "@/app/(staff)/targets/ask-allocation";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { allocationBook } from "@/lib/documents/allocation-book";

/** An allocation as its page shows it, given and left, without what is typed and not given yet. */
export const GET = tables("target.read", async (scope, search, format) => {
  const asked = await askAllocation(scope, search);
  if (!asked) return null;
  const { grid, on, unit } = asked;
  if (!grid || !on || grid.rows.length === 0) return { sentence: "Đơn vị này không có đơn vị trực thuộc để phân bổ." };
  return bookFile(scope, { book: allocationBook(grid, { on, sample: scope.sample }), format, name: `phan-bo-chi-tieu-${on}`, action: "target.read", unit });
});
