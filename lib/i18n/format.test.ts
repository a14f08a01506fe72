import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Period, periodOfKey } from "#lib/domain/calendar.ts";
import { createFormat } from "./format.ts";

const vi = createFormat("vi");
const en = createFormat("en");

/** Expectations below are written with ordinary spaces. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("numbers", () => {
  test.each([
    [1234.56, undefined, "1.234,56", "1,234.56"],
    [44345, undefined, "44.345", "44,345"],
    [0.5, 2, "0,50", "0.50"],
    [2.345678, undefined, "2,35", "2.35"],
    [-3.1, 1, "−3,1", "−3.1"],
    [775864000000n, undefined, "775.864.000.000", "775,864,000,000"],
    [0, undefined, "0", "0"],
    [null, undefined, "–", "–"],
  ])("%s with %s decimals", (value, decimals, inVi, inEn) => {
    expect(vi.number(value, decimals)).toBe(inVi);
    expect(en.number(value, decimals)).toBe(inEn);
  });

  test.each([
    [37, undefined, "+37"],
    [-8, undefined, "−8"],
    [0, undefined, "0"],
    [0.02, 1, "0,0"],
    [-0.02, 1, "0,0"],
    [undefined, 1, "–"],
  ])("the change %s", (value, decimals, expected) => {
    expect(vi.signed(value, decimals)).toBe(expected);
  });

  test.each([
    [0.058, "+5,8 điểm", "+5.8 pts"],
    [-0.031, "−3,1 điểm", "−3.1 pts"],
    [0, "0,0 điểm", "0.0 pts"],
  ])("the change of a share by %s", (change, inVi, inEn) => {
    expect(plain(vi.points(change))).toBe(inVi);
    expect(plain(en.points(change))).toBe(inEn);
  });
});

describe("shares", () => {
  test.each([
    [0.846, 1, "84,6%", "84.6%"],
    [1, 1, "100,0%", "100.0%"],
    [0, 1, "0,0%", "0.0%"],
    [0.9999, 1, "99,9%", "99.9%"],
    [0.0001, 1, "0,1%", "0.1%"],
    [0.996, 0, "99%", "99%"],
    [1.00001, 1, "100,1%", "100.1%"],
    [0.1 + 0.2 + 0.7, 0, "100%", "100%"],
    [1.167, 1, "116,7%", "116.7%"],
    [0.98634, 2, "98,63%", "98.63%"],
    [-0.05, 1, "−5,0%", "−5.0%"],
    [Number.NaN, 1, "–", "–"],
    [null, 1, "–", "–"],
  ])("%s with %i decimals", (ratio, decimals, inVi, inEn) => {
    expect(vi.percent(ratio, decimals)).toBe(inVi);
    expect(en.percent(ratio, decimals)).toBe(inEn);
  });

  test("of two figures", () => {
    expect(vi.share(386, 398)).toBe("97,0%");
    expect(vi.share(1, 0)).toBe("–");
    expect(vi.share(775_863_999_999n, 775_864_000_000n)).toBe("99,9%");
    expect(plain(vi.fraction(386, 398))).toBe("386 / 398 = 97,0%");
    expect(plain(en.fraction(1192, 1215))).toBe("1,192 / 1,215 = 98.1%");
    expect(plain(vi.fraction(3, 0))).toBe("3 / 0");
    expect(plain(vi.fraction(null, 12))).toBe("– / 12");
  });

  test("0 % and 100 % are said only of nothing and of all", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, whole) => {
        const shown = vi.share(part, whole, 0);
        expect(shown === "0%").toBe(part === 0);
        expect(shown === "100%").toBe(part === whole);
      }),
    );
  });
});

describe("money", () => {
  test.each([
    [479_500_000n, "479,5 triệu đồng", "479.5 million đồng"],
    [775_864_000_000n, "775.864 triệu đồng", "775,864 million đồng"],
    [30_000_000_000_000n, "30.000 tỷ đồng", "30,000 billion đồng"],
    [1_420_500_000_000n, "1.420,5 tỷ đồng", "1,420.5 billion đồng"],
    [850_000_000n, "850 triệu đồng", "850 million đồng"],
    [-118_400_000n, "−118,4 triệu đồng", "−118.4 million đồng"],
    [2_550_001n, "2.550.001 đồng", "2,550,001 đồng"],
    [0n, "0 đồng", "0 đồng"],
    ["775864000000", "775.864 triệu đồng", "775,864 million đồng"],
    [null, "–", "–"],
  ])("%s đồng", (dong, inVi, inEn) => {
    expect(plain(vi.money(dong))).toBe(inVi);
    expect(plain(en.money(dong))).toBe(inEn);
  });

  test("in a unit that was asked for it is rounded", () => {
    expect(plain(vi.money(775_864_000_000n, { unit: "billion" }))).toBe("775,9 tỷ đồng");
    expect(plain(vi.money(775_864_000_000n, { unit: "billion", decimals: 0 }))).toBe("776 tỷ đồng");
    expect(plain(vi.money(775_864_000_000n, { unit: "dong" }))).toBe("775.864.000.000 đồng");
    expect(vi.amount(1_420_500_000_000n, "billion", 1)).toBe("1.420,5");
    expect(vi.amount(1_000_000_000_000n, "billion", 1)).toBe("1.000,0");
    expect(vi.amount(null, "million")).toBe("–");
  });

  test("by itself it loses nothing", () => {
    const factor = { đồng: 1n, triệu: 100_000n, tỷ: 100_000_000n };
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.nat(9), (digits, zeros) => {
        const dong = digits * 10n ** BigInt(zeros);
        const [figure = "", unit = ""] = plain(vi.money(dong)).split(" ");
        const [whole = "", tenth = "0"] = figure.replaceAll(".", "").split(",");
        const shown = unit === "đồng" ? BigInt(whole) : BigInt(whole + tenth);
        expect(shown * factor[unit as keyof typeof factor]).toBe(dong);
      }),
    );
  });
});

describe("days", () => {
  test.each([
    ["2026-01-05", "05/01/2026", "05/01/2026", "5 Jan 2026", "5 January 2026"],
    ["2022-03-16", "16/03/2022", "16/3/2022", "16 Mar 2022", "16 March 2022"],
    ["2026-12-17", "17/12/2026", "17/12/2026", "17 Dec 2026", "17 December 2026"],
    ["2026-10-05", "05/10/2026", "05/10/2026", "5 Oct 2026", "5 October 2026"],
  ])("%s", (day, column, sentence, columnEn, sentenceEn) => {
    expect(vi.date(day)).toBe(column);
    expect(vi.dateInSentence(day)).toBe(sentence);
    expect(plain(en.date(day))).toBe(columnEn);
    expect(plain(en.dateInSentence(day))).toBe(sentenceEn);
  });

  test("an unknown day is a dash", () => {
    expect(vi.date(null)).toBe("–");
    expect(vi.dateInSentence(undefined)).toBe("–");
  });

  test.each([
    ["2026-12-17", "thứ Năm, 17/12/2026, còn 2 ngày", "Thursday, 17 December 2026, 2 days left"],
    ["2026-12-16", "thứ Tư, 16/12/2026, còn 1 ngày", "Wednesday, 16 December 2026, 1 day left"],
    ["2026-12-15", "thứ Ba, 15/12/2026, hôm nay", "Tuesday, 15 December 2026, today"],
    [
      "2026-12-13",
      "chủ nhật, 13/12/2026, quá hạn 2 ngày",
      "Sunday, 13 December 2026, 2 days overdue",
    ],
  ])("the day that matters: %s", (day, inVi, inEn) => {
    expect(plain(vi.dayThatMatters(day, "2026-12-15"))).toBe(inVi);
    expect(plain(en.dayThatMatters(day, "2026-12-15"))).toBe(inEn);
  });

  test("a day with its weekday is written as in a column, with a capital where it begins", () => {
    expect(plain(vi.dayWithWeekday("2026-03-14"))).toBe("thứ Bảy, 14/03/2026");
    expect(plain(vi.dayAlone("2026-03-14"))).toBe("Thứ Bảy, 14/03/2026");
    expect(plain(vi.dayAlone("2026-12-13"))).toBe("Chủ nhật, 13/12/2026");
    expect(plain(en.dayWithWeekday("2026-03-14"))).toBe("Saturday, 14 March 2026");
    expect(plain(en.dayAlone("2026-03-14"))).toBe("Saturday, 14 March 2026");
  });

  test("a span says the year once", () => {
    expect(vi.span("2026-06-15", "2026-12-14")).toBe("15/6 – 14/12/2026");
    expect(vi.span("2025-12-15", "2026-01-14")).toBe("15/12/2025 – 14/01/2026");
    expect(plain(en.span("2026-06-15", "2026-12-14"))).toBe("15 Jun – 14 Dec 2026");
  });
});

describe("times", () => {
  test.each([
    ["2026-12-15T02:14:00Z", "09:14", "15/12/2026, 09:14", "15 Dec 2026, 09:14"],
    ["2026-12-14T17:05:00Z", "00:05", "15/12/2026, 00:05", "15 Dec 2026, 00:05"],
  ])("%s is told by a clock in Hanoi", (instant, time, dateTime, dateTimeEn) => {
    expect(vi.time(instant)).toBe(time);
    expect(en.time(new Date(instant))).toBe(time);
    expect(vi.dateTime(new Date(instant))).toBe(dateTime);
    expect(plain(en.dateTime(instant))).toBe(dateTimeEn);
  });

  test("an unknown time is a dash", () => {
    expect(vi.time(null)).toBe("–");
    expect(vi.dateTime(null)).toBe("–");
  });
});

describe("periods", () => {
  test.each([
    [
      "2026-M12",
      "Tháng 12/2026 (15/11 – 14/12)",
      "tháng 12/2026",
      "December 2026 (15 Nov – 14 Dec)",
    ],
    [
      "2026-M01",
      "Tháng 01/2026 (15/12 – 14/01)",
      "tháng 01/2026",
      "January 2026 (15 Dec – 14 Jan)",
    ],
    ["2026-M03", "Tháng 3/2026 (15/02 – 14/3)", "tháng 3/2026", "March 2026 (15 Feb – 14 Mar)"],
    ["2026-Q4", "Quý IV/2026", "quý IV/2026", "Q4 2026"],
    ["2026-H1", "6 tháng đầu năm 2026", "6 tháng đầu năm 2026", "First half of 2026"],
    ["2026-H2", "6 tháng cuối năm 2026", "6 tháng cuối năm 2026", "Second half of 2026"],
    ["2026-9M", "9 tháng năm 2026", "9 tháng năm 2026", "First nine months of 2026"],
    ["2026-Y", "Năm 2026", "năm 2026", "Year 2026"],
    [
      "F2026-M11",
      "Tháng 11/2026 (tài chính)",
      "tháng 11/2026 (tài chính)",
      "November 2026 (finance)",
    ],
    ["F2026-Y", "Năm 2026 (tài chính)", "năm 2026 (tài chính)", "Year 2026 (finance)"],
    [
      "2022-05-25_2022-12-09",
      "Một lần, đến 09/12/2022",
      "một lần, đến 09/12/2022",
      "Once, by 9 Dec 2022",
    ],
  ])("%s", (key, inVi, inSentence, inEn) => {
    const period = periodOfKey(key) as Period;
    expect(vi.period(period)).toBe(inVi);
    expect(vi.periodInSentence(period)).toBe(inSentence);
    expect(plain(en.period(period))).toBe(inEn);
  });

  test("in an English sentence only names keep their capital", () => {
    const inSentence = (key: string) => en.periodInSentence(periodOfKey(key) as Period);
    expect(inSentence("2026-H2")).toBe("second half of 2026");
    expect(inSentence("2026-M12")).toBe("December 2026");
    expect(inSentence("2026-Q4")).toBe("Q4 2026");
  });

  test("the name alone has no days", () => {
    expect(vi.periodName(periodOfKey("2026-M12") as Period)).toBe("Tháng 12/2026");
  });
});

describe("file sizes", () => {
  test.each([
    [1, "1 KB"],
    [412 * 1024, "412 KB"],
    [1_153_434, "1,1 MB"],
    [25 * 1024 * 1024, "25,0 MB"],
  ])("%i bytes", (bytes, expected) => {
    expect(plain(vi.fileSize(bytes))).toBe(expected);
  });
});
