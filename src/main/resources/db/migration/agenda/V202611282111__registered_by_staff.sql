-- Somebody who calls is registered by the organisers: with a telephone number where there is no address to write to.
alter table agenda.registration
    add phone    text not null default '' check (length(phone) <= 30),
    add added_by uuid references people.party;
comment on column agenda.registration.added_by is 'who registered somebody that called; null: they did it themselves';
comment on column agenda.registration.phone is 'to be called where there is no address; else empty';
