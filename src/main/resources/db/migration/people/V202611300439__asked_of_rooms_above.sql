-- People read no room above: who holds a right, and whether somebody who left a house still holds something there, is asked (ADR 0244).
create or replace view people.seat_of as select person, organisation, seat from people.seat;

create function people.hold_seat(house uuid, who uuid) returns boolean language plpgsql as $$
begin
    perform 1 from people.seat s where s.organisation = house and s.person = who for share;
    return found;
end $$;
comment on function people.hold_seat(uuid, uuid) is 'for other rooms: whether somebody sits there, and they stay so';

create function people.hold_commune(house uuid) returns text language plpgsql as $$
declare
    commune text;
begin
    select o.commune_name into commune from people.organisation o where o.id = house for share;
    return commune;
end $$;
comment on function people.hold_commune(uuid) is 'for other rooms: where an organisation is, and it stays so; null: no organisation';

create or replace function people.right_holders(today date) returns setof uuid language plpgsql stable as $$
declare
    asked text;
begin
    return query select r.person from people.instance_role r union select s.person from people.seat s where s.seat <> 'MEMBER';
    for asked in select p.answer from kernel.port p where p.question = 'people.right_holders' loop
        return query execute format('select %s($1)', asked) using today;
    end loop;
end $$;

create or replace function people.holds_right(who uuid, today date) returns boolean language plpgsql stable as $$
declare
    asked text;
    held  boolean := exists (select from people.instance_role r where r.person = who)
        or exists (select from people.seat s where s.person = who and s.seat <> 'MEMBER');
begin
    for asked in select p.answer from kernel.port p where p.question = 'people.holds_right' loop
        exit when held;
        execute format('select %s($1, $2)', asked) into held using who, today;
    end loop;
    return held;
end $$;

-- Whoever came back before the end of the transaction did not leave.
create function people.seat_left() returns trigger language plpgsql as $$
declare
    asked text;
begin
    if exists (select from people.seat s where s.organisation = old.organisation and s.person = old.person) then return null; end if;
    for asked in select p.answer from kernel.port p where p.question = 'people.seat_left' loop
        execute format('select %s($1, $2)', asked) using old.organisation, old.person;
    end loop;
    return null;
end $$;
create constraint trigger seat_left after delete on people.seat deferrable initially deferred
    for each row execute function people.seat_left();
