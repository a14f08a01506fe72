import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "./civil-date.ts";
import { readDeadline } from "./deadline-words.ts";

const read = (words: string) => readDeadline(words, { issuedOn: "2026-01-05" });
/** "2026-12-14 quarterly": what the words came to, in one line. */
const said = (words: string) => {
  const { dueOn, cadence, continuous, unclear } = read(words);
  return (
    [dueOn, cadence, continuous && "always", unclear && `? ${unclear}`].filter(Boolean).join(" ") ||
    "nothing"
  );
};

describe("a day", () => {
  test.each([
    ["15/12/2026", "2026-12-15"],
    ["31.12.2025", "2025-12-31"],
    ["5-1-2026", "2026-01-05"],
    ["2026-12-15", "2026-12-15"],
    ["15/12/26", "2026-12-15"],
    ["ngày 15 tháng 12 năm 2026", "2026-12-15"],
    ["ngày 15 tháng 12/2026", "2026-12-15"],
    ["Ngày 15/12 năm 2026", "2026-12-15"],
    ["Đến ngày 15/12/2026", "2026-12-15"],
    ["Chậm nhất ngày 15/12/2026", "2026-12-15"],
    ["hoàn thành trong ngày 15/12/2026", "2026-12-15"],
    ["xong hết ngày 15/12/2026", "2026-12-15"],
    ["by 15 Dec 2026", "2026-12-15"],
    ["by December 15, 2026", "2026-12-15"],
    ["no later than 1st of June 2026", "2026-06-01"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

test.each([
  ["Trước ngày 20 hằng tháng", "monthly", true],
  ["15/12 hằng năm", "yearly", true],
  ["by the 5th of every month", "monthly", true],
  ["hằng quý", "quarterly", false],
  ["6 tháng, 1 năm", "half_yearly", false],
])("a day of each period: %s", (words, cadence, dayOfPeriod) => {
  expect(read(words)).toMatchObject({ cadence, dayOfPeriod, unclear: null });
});

test.each([
  ["6 tháng, 1 năm", "half_yearly", ["yearly"]],
  ["hằng quý, hằng năm", "quarterly", ["yearly"]],
  ["định kỳ tháng, quý, 6 tháng và năm", "monthly", ["quarterly", "half_yearly", "yearly"]],
  ["monthly and annually", "monthly", ["yearly"]],
  ["hằng quý", "quarterly", []],
  ["15/12/2026", null, []],
])("periods that are named besides the finest: %s", (words, cadence, otherCadences) => {
  expect(read(words)).toMatchObject({ cadence, otherCadences });
});

describe("before a day: the day itself is too late", () => {
  test.each([
    ["trước 15/12/2026", "2026-12-14"],
    ["Trước ngày 15 tháng 12 năm 2026", "2026-12-14"],
    ["TRƯỚC NGÀY 01/01/2027", "2026-12-31"],
    ["trước tháng 6/2026", "2026-05-31"],
    ["trước Quý II/2026", "2026-03-31"],
    ["trước năm 2027", "2026-12-31"],
    ["before 15 December 2026", "2026-12-14"],
    ["prior to June 2026", "2026-05-31"],
  ])("%s", (words, expected) => {
    expect(said(words)).toBe(expected);
    expect(read(words).before).toBe(true);
  });

  test.each([
    ["an hour of the day", "trước 17 giờ ngày 15/12/2026", "2026-12-15"],
    ["an hour written short", "Trước 12h00 ngày 15/12/2026", "2026-12-15"],
    ["the end of a month", "trước hết tháng 6/2026", "2026-06-30"],
  ])("but not before %s", (_, words, expected) => {
    expect(said(words)).toBe(expected);
    expect(read(words).before).toBe(false);
  });
});

describe("a month, a quarter, a year lasts to its last day", () => {
  test.each([
    ["tháng 6/2026", "2026-06-30"],
    ["06/2026", "2026-06-30"],
    ["Tháng 02 năm 2028", "2028-02-29"],
    ["tháng 5, 6/2026", "2026-06-30"],
    ["June 2026", "2026-06-30"],
    ["xong trong Quý IV/2026", "2026-12-31"],
    ["Quý 2 năm 2026", "2026-06-30"],
    ["quý I, II/2026", "2026-06-30"],
    ["Quý III-2026", "2026-09-30"],
    ["Q4 2026", "2026-12-31"],
    ["2nd quarter of 2026", "2026-06-30"],
    ["6 tháng đầu năm 2026", "2026-06-30"],
    ["06 tháng cuối năm 2026", "2026-12-31"],
    ["first half of 2026", "2026-06-30"],
    ["9 tháng đầu năm 2026", "2026-09-30"],
    ["năm 2026", "2026-12-31"],
    ["Trong năm 2026", "2026-12-31"],
    ["đến hết năm 2030", "2030-12-31"],
    ["by the end of 2026", "2026-12-31"],
    ["2026", "2026-12-31"],
    ["đầu tháng 6/2026", "2026-06-01"],
    ["giữa tháng 6/2026", "2026-06-15"],
    ["cuối tháng 6/2026", "2026-06-30"],
    ["đầu năm 2027", "2027-01-01"],
    ["giữa năm 2026", "2026-06-30"],
    ["mid-2026", "2026-06-30"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

describe("a span ends with its end", () => {
  test.each([
    ["giai đoạn 2026-2030", "2030-12-31"],
    ["2026 – 2030", "2030-12-31"],
    ["từ năm 2026 đến năm 2030", "2030-12-31"],
    ["Từ 01/6/2026 đến hết ngày 15/12/2026", "2026-12-15"],
    ["from 2026 to 2028", "2028-12-31"],
    ["Từ tháng 3/2026 đến trước tháng 6/2026", "2026-05-31"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

describe("what comes again", () => {
  test.each([
    ["hằng quý", "quarterly"],
    ["Hàng quý", "quarterly"],
    ["mỗi quý", "quarterly"],
    ["hằng tháng", "monthly"],
    ["Hàng năm", "yearly"],
    ["thường niên", "yearly"],
    ["6 tháng, 1 năm", "half_yearly"],
    ["06 tháng", "half_yearly"],
    ["Định kỳ 6 tháng, năm", "half_yearly"],
    ["9 tháng", "nine_month"],
    ["định kỳ tháng, quý, 6 tháng và năm", "monthly"],
    ["Định kỳ quý/năm", "quarterly"],
    ["định kỳ trước ngày 20 tháng cuối quý", "quarterly"],
    ["ngày 20 hằng tháng", "monthly"],
    ["trước ngày 15/12 hằng năm", "yearly"],
    ["Trước ngày 15 tháng 12 hàng năm", "yearly"],
    ["quarterly", "quarterly"],
    ["Every month", "monthly"],
    ["semi-annually", "half_yearly"],
    ["annually", "yearly"],
    ["Hằng quý, hoàn thành trước 15/12/2030", "2030-12-14 quarterly"],
    ["hằng năm đến năm 2030", "2030-12-31 yearly"],
    ["thường xuyên", "always"],
    ["Thường xuyên, định kỳ hằng quý", "quarterly always"],
    ["ongoing", "always"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

describe("counted from the day of issue, which is not counted itself", () => {
  test.each([
    ["trong 30 ngày kể từ ngày ban hành", "2026-02-04"],
    ["Trong thời hạn 30 ngày, kể từ ngày ký ban hành Kế hoạch này", "2026-02-04"],
    ["trong vòng 2 tuần kể từ ngày ký", "2026-01-19"],
    ["06 tháng kể từ ngày ban hành", "2026-07-05"],
    ["within 30 days of issuance", "2026-02-04"],
    ["within 3 months from the date of signing", "2026-04-05"],
    ["15 ngày kể từ ngày nhận được văn bản", "? not-understood"],
    ["10 ngày làm việc kể từ ngày ban hành", "? not-understood"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));

  test("in working days, where the calendar is known", () => {
    const calendar = { holidays: new Set(["2026-01-07"]), makeUpDays: new Set<string>() };
    const words = "trong 5 ngày làm việc kể từ ngày ban hành";
    expect(readDeadline(words, { issuedOn: "2026-01-05", calendar }).dueOn).toBe("2026-01-13");
  });
});

describe("what is not clear is said, not guessed", () => {
  test.each([
    ["15/12", "? year-missing"],
    ["trước ngày 15 tháng 12", "? year-missing"],
    ["Quý IV", "? year-missing"],
    ["tháng 6", "? year-missing"],
    ["31/02/2026", "? no-such-day"],
    ["tháng 13/2026", "? no-such-day"],
    ["01/6/2026 và 15/9/2026", "? several"],
    ["Dự thảo: 01/6/2026; ban hành: 30/9/2026", "? several"],
    ["hằng tuần", "? no-period"],
    ["sau 15/12/2026", "? not-understood"],
    ["từ năm 2026", "? not-understood"],
    ["đầu quý IV/2026", "? not-understood"],
    ["Theo tiến độ của Chính phủ", "? not-understood"],
    ["sau khi có hướng dẫn", "? not-understood"],
    ["Theo Kế hoạch số 02/2026/KH-X03", "? not-understood"],
    ["", "nothing"],
    [" - ", "nothing"],
    ["…", "nothing"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

test("the same words with or without accents, composed or not, in capitals", () => {
  for (const words of [
    "trước ngày 15/12/2026",
    "xong trong Quý IV/2026",
    "hằng quý",
    "thường xuyên",
  ]) {
    const expected = said(words);
    expect(said(words.normalize("NFD"))).toBe(expected);
    expect(said(words.toUpperCase())).toBe(expected);
  }
});

test("every day is read however it is written", () => {
  const day = fc.record({
    y: fc.integer({ min: 2000, max: 2099 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(day, ({ y, m, d }) => {
      const expected = civilDate(y, m, d);
      for (const words of [
        `${d}/${m}/${y}`,
        `${d}.${m}.${y}`,
        expected,
        `đến ngày ${d} tháng ${m} năm ${y}`,
      ])
        expect(read(words).dueOn).toBe(expected);
      expect((read(`trước ngày ${d}/${m}/${y}`).dueOn ?? "") < expected).toBe(true);
    }),
  );
});

test("it takes any text", () => {
  const word = fc.constantFrom(
    "trước",
    "ngày",
    "tháng",
    "quý",
    "năm",
    "15/12",
    "2026",
    "IV",
    "-",
    "hằng",
    "6",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
      ),
      (words) => {
        const { dueOn, unclear } = read(words);
        expect(dueOn !== null && unclear !== null).toBe(false);
      },
    ),
  );
});
