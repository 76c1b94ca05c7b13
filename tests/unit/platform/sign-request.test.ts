import { expect, test } from "vitest";
import { noPayload, signRequest } from "@/lib/platform/files/sign-request";

// The worked examples of docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, with their published signatures.
const keys = { region: "us-east-1", keyId: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" };
const at = new Date("2013-05-24T00:00:00Z");
const host = "https://examplebucket.s3.amazonaws.com";
const signatureOf = (headers: Record<string, string>) => headers["authorization"]?.split("Signature=")[1];

test.each([
  ["an object", "/test.txt", { range: "bytes=0-9" }, "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"],
  ["a setting", "/?lifecycle=", {}, "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"],
  ["a list", "/?max-keys=2&prefix=J", {}, "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"],
])("asking for %s is signed as published", (_, path, headers, signature) => {
  expect(signatureOf(signRequest({ method: "GET", url: new URL(host + path), headers, payload: noPayload, at }, keys))).toBe(signature);
});

test("sending an object is signed as published", () => {
  const headers = { date: "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY" };
  const payload = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"; // "Welcome to Amazon S3."
  const signed = signRequest({ method: "PUT", url: new URL(`${host}/test%24file.text`), headers, payload, at }, keys);
  expect(signatureOf(signed)).toBe("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
});
