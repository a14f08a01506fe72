/** As `REFUSED`, for what the days of reports are reckoned by. */
export const REFUSED_OF_CALENDARS: [what: string, statement: string, refusal: string][] = [
  [
    "a day off on a Saturday",
    `INSERT INTO holiday (day, kind, name_vi, name_en) VALUES ('2031-03-01', 'day_off', 'a', 'a')`,
    "holiday_weekday",
  ],
  [
    "a Monday that is worked for another day",
    `INSERT INTO holiday (day, kind, name_vi, name_en) VALUES ('2031-03-03', 'make_up_day', 'a', 'a')`,
    "holiday_weekday",
  ],
  [
    "a day off without a name",
    `INSERT INTO holiday (day, kind, name_vi, name_en) VALUES ('2031-03-03', 'day_off', ' ', 'a')`,
    "holiday_named",
  ],
  [
    "more days than a report can wait for",
    `UPDATE unit_level SET report_working_days = 61 WHERE key = 'commune'`,
    "unit_level_days",
  ],
];
