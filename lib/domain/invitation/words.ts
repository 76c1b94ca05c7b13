type Values = Readonly<Record<string, string | number>>;

export const invitationRefusals = {
  "invitation-closed": () => "Chỉ mời người xem khi hồ sơ đang ở tổ thẩm định hoặc đã trả lại để bổ sung.",
  "invitation-past": () => "Ngày này đã qua. Ghi ngày cuối được xem từ hôm nay trở đi.",
  "invitation-long": () => "Mời xem nhiều nhất một năm. Hết hạn thì mời lại.",
  "not-a-guest": () => "Người này chưa có vai trò Được mời thẩm định. Đề nghị người quản trị tài khoản cấp vai trò trước.",
  "not-the-inviter": () => "Tổ trưởng, tổ phó hoặc thư ký tổ thẩm định mời người xem hồ sơ.",
  "invited-already": ({ name = "Người này", on = "" }: Values) => `${name} đang được mời xem hồ sơ này đến hết ngày ${on}. Muốn đổi ngày thì thôi mời rồi mời lại.`,
} as const;
