-- What is worked out from figures has more digits than any of them: a goal may be 10^15 times a sum, and a hair from where it began.
alter table commitment alter column progress_value set data type numeric(60, 6);
alter table commitment alter column progress_attainment set data type numeric(60, 6);
alter table commitment alter column progress_expected_by_now set data type numeric(60, 6);
