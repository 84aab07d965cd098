-- Names come back in the order in which they were typed: two lines that tell one person stay beside each other.
alter table agenda.walk_in add column rank integer not null default 0;
comment on column agenda.walk_in.rank is 'in which order they were typed';
