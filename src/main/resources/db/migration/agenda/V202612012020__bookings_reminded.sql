-- Whoever booked is reminded once: nobody who comes not pays for it unwarned.
alter table agenda.booking add column reminded_at timestamptz;
comment on column agenda.booking.reminded_at is 'when whoever booked was reminded of it';
create index booking_to_remind on agenda.booking (starts_at) where state = 'HELD' and reminded_at is null;
