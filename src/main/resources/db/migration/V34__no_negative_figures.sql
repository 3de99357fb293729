-- Coverage has refused figures below nothing from the first; the figures of criteria did not, and a workbook brought a negative
-- per cent that no form takes. Rows of before stay what they are: they are on record, and whoever corrects one is told.
alter table data_value
  add constraint data_value_numerator check (numerator >= 0) not valid,
  add constraint data_value_denominator check (denominator >= 0) not valid,
  add constraint data_value_stated_percent check (stated_percent >= 0) not valid;
