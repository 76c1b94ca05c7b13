/** How far work is, and that its page need not be waited at. */
export const sayLeaving = (underWay: string | null) => `${underWay || "Đang làm."} Có thể rời trang: việc vẫn chạy tiếp, mở lại trang này để xem kết quả.`;
