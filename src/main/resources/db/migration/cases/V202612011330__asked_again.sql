-- nodes stopped: an older one does not know the act that is noted
-- Nobody answered when news were asked for: on which day to try again. The day itself stays.
alter table cases.case_follow_up add column again date check (again > due);
comment on column cases.case_follow_up.again is 'nobody answered yet: asked for again from this day on; empty: from the day itself';
