-- Dues that were paid outside before an organisation kept its register here; an end on a day to come; a register that the whole
-- instance asks for.
alter table membership.member add column paid_until date;
comment on column membership.member.paid_until is 'the last day of dues paid outside, as the software of before says it; none: unknown';
grant update (paid_until) on membership.member to fabcom_app;

alter table membership.leaving add column day date;
comment on column membership.leaving.day is 'from which day on the member leaves; none: as soon as it is settled';
grant update (day) on membership.leaving to fabcom_app;

alter table membership.register add column guards boolean not null default false;
comment on column membership.register.guards is 'whoever is no member of it posts and pays nothing here; one register at most';
create unique index register_guards on membership.register (guards) where guards;
grant update (guards) on membership.register to fabcom_app;
