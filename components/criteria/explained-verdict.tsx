import type { ReactNode } from "react";

import { Explained, type Meaning } from "@/components/ui/explanation";
import { sayHands } from "@/lib/domain/attainment/hands";

/** How a verdict's numbers come about, for a list of clauses or a table of them. */
export const verdictMeans = "Mỗi dòng ghi số đã có rồi đến mức phải đạt theo bộ tiêu chuẩn. Điểm lấy theo ý kiến của cấp xã, chưa có thì theo câu trả lời của chi bộ; số buổi, số người và tỷ lệ lấy theo số liệu năm đã nhập. Tỷ lệ so trên số đúng, in đến hai số lẻ và bỏ phần sau.";
export const verdictHands = sayHands(["registration.assess", "figures.enter"]);

const meanings: readonly Meaning[] = [{ key: "clauses", term: "Số trong từng dòng", says: verdictMeans }];

/** Clauses of a verdict, explained where they stand. */
export const ExplainedVerdict = ({ children }: { children: ReactNode }) => <Explained title="Kết quả theo tiêu chuẩn" meanings={meanings} who={verdictHands}>{children}</Explained>;
