/**
 * Words that passwords of offices are made of, folded: no marks, lower case, no spaces. Written by hand from what people
 * reach for: the word "password" in two languages, keys in a row, places, offices, slogans, names of months and teams.
 */
export const commonWords: readonly string[] = `
matkhau matkhaumoi matkhaucu password passwd passwort pass pwd secret bimat khongbiet khongnho quenroi quenmatkhau
admin administrator root user guest test demo login dangnhap taikhoan account quantri quantrivien hethong system server
master welcome hello xinchao chaoban letmein iloveyou yeuem yeuanh anhyeuem emyeuanh yeuban loveyou love forever mylove
qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc poiuytrewq lkjhgfdsa mnbvcxz
abc abcd abcde abcdef abcdefg abcdefgh abcdefghij xyz aaa aaaa bbb aabbcc
vietnam vietnamese vn hanoi saigon hochiminh hcm tphcm bentre vinhlong travinh tiengiang cantho danang haiphong hue dongthap longan
chauthanh binhdai batri giongtrom chophach cholach mocay mocaynam mocaybac thanhphu phuocthanh phuthanh anhiep tanthach tienthuy
tinhuy huyenuy thanhuy thiuy danguy dang dangcongsan congsan dangvien chibo dangbo capuy chiuy bithu phobithu bantochuc bantuyengiao
banthuongvu thuongvu uyban ubnd hdnd vanphong phongto tochuc canbo donvi xa phuong huyen tinh thitran ap khupho
trongsach vungmanh toandien trongsachvungmanh tsvm tsvmtd botot kieumau danhhieu congnhan socongnhan nghiquyet quyetdinh
doclap tudo hanhphuc doclaptudohanhphuc toquoc nhandan bacho bachovi vinhquang muonnam muonnamvinhquang
nguyen tran pham hoang huynh phan vo dang bui ngo duong ly anh em minh hung dung tuan linh lan huong hoa mai thao
giadinh conyeu concung bome chame memoi mevacon vochong vo chong bongda football soccer baby honey angel dragon monkey sunshine
princess superman batman pokemon samsung iphone nokia google facebook zalo gmail yahoo internet computer maytinh dienthoai
mot hai ba bon nam sau bay tam chin muoi khong thang ngay nam2020 xuan ha thu dong
`
  .toLowerCase()
  .split(/\s+/)
  .filter((word) => word.length > 1);
