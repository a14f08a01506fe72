import { expect, test } from "vitest";
import { readableAddress } from "./readable-address.mjs";

test.each([
  ["/reports/%ED%A0%80", "/reports/%25ED%25A0%2580"],
  ["/reports/%ZZ?a=%ZZ", "/reports/%25ZZ?a=%ZZ"],
  ["/reports/%C4%90?a=1?b", "/reports/%C4%90?a=1?b"],
  ["/", "/"],
])("%s is read as %s", (sent, read) => {
  expect(readableAddress(sent)).toBe(read);
});
