-- nodes stopped
-- A date may have a price in a unit of the house (E64). What is set aside when a place is taken is paid once the date begins, and free
-- again when the place is given back before. In a unit that is kept elsewhere nothing is set aside: it is settled on the spot.
alter table agenda.event
    add column fare_currency uuid,
    add column fare_units bigint;
alter table agenda.event
    add constraint fare_whole check ((fare_currency is null) = (fare_units is null)),
    add constraint fare_positive check (fare_units between 1 and 1000000000000),
    add constraint fare_of_who_registers check (fare_units is null or registering);
comment on column agenda.event.fare_currency is 'the unit in which a place is paid; null: nothing is asked';
comment on column agenda.event.fare_units is 'what a place costs, in the smallest unit';

create table agenda.fare (
    registration uuid        primary key references agenda.registration,
    currency     uuid        not null,
    units        bigint      not null check (units > 0),
    reservation  uuid        not null,
    state        text        not null check (state in ('HELD', 'PAID', 'FREE')),
    tried_at     timestamptz
);
comment on table agenda.fare is 'what was set aside in the safe for a place';
comment on column agenda.fare.registration is 'whose place it is';
comment on column agenda.fare.currency is 'the unit';
comment on column agenda.fare.units is 'so many of its smallest unit, as the price was when the place was taken';
comment on column agenda.fare.reservation is 'the transfer of the safe that set it aside';
comment on column agenda.fare.state is 'HELD: set aside; PAID: the organisation has it; FREE: back to whoever set it aside';
comment on column agenda.fare.tried_at is 'when the safe last refused to pay it; tried again a day later';
create index fare_held on agenda.fare (registration) where state = 'HELD';
grant select, insert, update on agenda.fare to fabcom_app;

-- Once paid or free it stays so, and what was set aside is not rewritten.
create function agenda.fare_moves() returns trigger language plpgsql as $$
begin
    if old.state <> 'HELD' and new is distinct from old
        or (new.registration, new.currency, new.units, new.reservation)
            is distinct from (old.registration, old.currency, old.units, old.reservation) then
        raise exception 'agenda: what was set aside is paid or freed once' using errcode = 'check_violation', constraint = 'fare_moves';
    end if;
    return new;
end $$;
create trigger fare_moves before update on agenda.fare for each row execute function agenda.fare_moves();
