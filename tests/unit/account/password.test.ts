import { expect, test } from "vitest";
import { judgePassword, passwordLength } from "@/lib/domain/account/password";

const codeOf = (password: string, name = "quan-tri") => {
  const judged = judgePassword(password, name);
  return judged.ok ? "accepted" : judged.refusal.code;
};

test.each(["trời nắng chang chang", "con mèo trèo cây cau", "hoa mai vang 86", "gxk3m-wpe7v-ub2rn", "T7#kq!vZ2p"])("%s is accepted", (password) => {
  expect(codeOf(password)).toBe("accepted");
});

test.each([
  "matkhau123",
  "Mật khẩu 2021",
  "123456789012",
  "0987654321",
  "Chibo@2021",
  "P@ssw0rd123",
  "Vietnam2021!",
  "bentre@123456",
  "Đảng ủy xã 2021",
  "aaaaaaaaaaaa",
  "abababababab",
  "qwertyuiop1",
  "dangcongsanvietnam",
  "huyenuychauthanh",
  "30062021@bentre",
])("%s is what anyone would try first", (password) => {
  expect(codeOf(password)).toBe("password-common");
});

test("length is counted in characters as people see them, composed or not", () => {
  expect(codeOf("đẫ".repeat(4))).toBe("password-short");
  expect(codeOf("trăng rằm".normalize("NFD"))).toBe("password-short");
  expect(codeOf("t".repeat(passwordLength.most + 1))).toBe("password-long");
});

test("a password with the account's name in it is refused, whatever marks or signs stand between", () => {
  expect(codeOf("Quản.Trị nhà tôi 7", "quan-tri")).toBe("password-has-name");
  expect(codeOf("cây khế nhà tôi 7", "ab")).toBe("accepted");
});

test("the same password typed with composed and decomposed marks is one password", () => {
  const typed = judgePassword("trời nắng chang chang".normalize("NFD"), "quan-tri");
  expect(typed.ok && typed.value).toBe("trời nắng chang chang".normalize("NFC"));
});
