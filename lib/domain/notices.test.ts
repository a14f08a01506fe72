import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  digestDefault,
  isNoticeKind,
  isRefusedForGood,
  KNOWN_TOPICS,
  NOTICE_KINDS,
  NOTICE_RULES,
  retryMinutes,
  SILENT_TOPICS,
} from "./notices.ts";

describe("the rules", () => {
  test("tell of known kinds, and each kind has a rule", () => {
    expect(NOTICE_RULES.every(({ kind }) => isNoticeKind(kind))).toBe(true);
    const told = new Set(NOTICE_RULES.map(({ kind }) => kind));
    expect(NOTICE_KINDS.filter((kind) => !told.has(kind))).toEqual([]);
    expect(isNoticeKind("whatever")).toBe(false);
  });

  test("a topic tells somebody or nobody, not both", () => {
    const telling = NOTICE_RULES.map(({ topic }) => topic);
    expect(SILENT_TOPICS.filter((topic) => telling.includes(topic))).toEqual([]);
    expect(KNOWN_TOPICS).toHaveLength(new Set(KNOWN_TOPICS).size);
    expect(KNOWN_TOPICS).not.toContain("something.new");
  });
});

describe("mail by the role", () => {
  test.each([
    [["officer"], "daily"],
    [["head"], "daily"],
    [["reviewer"], "daily"],
    [["leader", "auditor"], "daily"],
    [["admin"], "daily"],
    [["auditor"], "none"],
    [[], "none"],
  ] as const)("%j is mailed %s", (roles, rhythm) => {
    expect(digestDefault(roles)).toBe(rhythm);
  });
});

test("a mail is tried again later each time, six hours apart at most, for ever", () => {
  expect([1, 2, 3, 4].map(retryMinutes)).toEqual([1, 2, 4, 8]);
  fc.assert(
    fc.property(fc.nat(10_000), (attempts) => {
      const [now, next] = [retryMinutes(attempts), retryMinutes(attempts + 1)];
      return now >= 1 && now <= next && next <= 360;
    }),
  );
});

test.each([
  [{ code: 550, command: "RCPT TO" }, true],
  [{ code: 552, command: "DATA" }, true],
  [{ code: 451, command: "RCPT TO" }, false],
  [{ code: 535, command: "AUTH" }, false],
  [{ code: 553, command: "MAIL FROM" }, false],
  [{ command: "CONN" }, false],
  [{}, false],
])("%j is refused for good: %s", (answer, forGood) => {
  expect(isRefusedForGood(answer)).toBe(forGood);
});
