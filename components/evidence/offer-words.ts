/** What the forms that send a paper in say alike, with script and without. */
export const fileTypes = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";
export const fileHint = "PDF, ảnh JPEG hoặc PNG, Word (DOCX), Excel (XLSX), đến 20 MB. Không gửi tài liệu mật.";
export const keepOptions = [{ value: "nothing", label: "Bỏ hết" }, { value: "time", label: "Giữ giờ chụp" }, { value: "time_and_place", label: "Giữ giờ và nơi chụp" }] as const;
