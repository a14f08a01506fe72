-- The days off and the days worked for them are kept by who administers the units at the top.
ALTER TABLE holiday
  ADD CONSTRAINT holiday_weekday CHECK ((kind = 'make_up_day') = (extract(isodow FROM day) > 5)),
  ADD CONSTRAINT holiday_named CHECK (NOT is_blank(name_vi) AND NOT is_blank(name_en));
ALTER TABLE unit_level ADD CONSTRAINT unit_level_days CHECK (report_working_days BETWEEN 0 AND 60);
GRANT DELETE ON holiday TO tiendo_actor;
