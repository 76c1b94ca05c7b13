// Kept to the plainest syntax: an old Node must be able to read it as far as the sentence that refuses it.
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error("Cần Node.js 20.19 trở lên; máy này đang dùng " + process.version + ". Hãy cài bản mới tại https://nodejs.org rồi chạy lại.");
  process.exit(1);
} else {
  import("./test/main.mjs").then(function (test) {
    return test.main(process.argv.slice(2));
  });
}
