-- An answer by the link waits (HELD) until it is told together with others, five first, then three by three: who reads what is
-- told twice never learns what one person answered.
alter table agenda.evaluation drop constraint evaluation_way_check;
alter table agenda.evaluation add constraint evaluation_way_check check (way in ('LINK', 'HELD', 'PAPER'));
update agenda.evaluation v set way = 'HELD' where way = 'LINK' and 5 > (select sum(s.number) from agenda.evaluation s
    where s.occurrence = v.occurrence and s.moment = v.moment and s.aim = v.aim and s.way = 'LINK');

create function agenda.told_together() returns trigger language plpgsql as $$
begin
    if exists (select from agenda.evaluation where occurrence = new.occurrence and moment = new.moment and way = 'LINK'
               group by aim having sum(number) < 5) then
        raise exception 'evaluation: fewer than five answers are told of nobody' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger told_together after insert or update on agenda.evaluation deferrable initially deferred
    for each row when (new.way = 'LINK') execute function agenda.told_together();

-- An answer is about an aim of that workshop, on a date that takes place, by somebody who has a place there.
create function agenda.answer_of_an_aim() returns trigger language plpgsql as $$
begin
    if not exists (select from agenda.occurrence o join agenda.workshop_aim a on a.event = o.event
                   where o.id = new.occurrence and o.cancelled_at is null and a.position = new.aim) then
        raise exception 'evaluation: no aim of a workshop that takes place' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger answer_of_an_aim before insert on agenda.evaluation
    for each row execute function agenda.answer_of_an_aim();

create function agenda.answer_by_who_comes() returns trigger language plpgsql as $$
begin
    if not exists (select from agenda.registration r where r.id = new.registration
                   and (r.state in ('CONFIRMED', 'CAME') or r.state = 'OFFERED' and new.moment = 'BEFORE')) then
        raise exception 'evaluation: not one of those who come' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger answer_by_who_comes before insert on agenda.evaluation_given
    for each row execute function agenda.answer_by_who_comes();

-- Nobody was at a date that was cancelled, and unannounced people are as many as a page can hold.
create function agenda.presence_where_it_took_place() returns trigger language plpgsql as $$
begin
    if exists (select from agenda.occurrence o where o.id = new.occurrence and o.cancelled_at is not null) then
        raise exception 'agenda: this date was cancelled' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger presence_where_it_took_place before update of state on agenda.registration
    for each row when (new.state in ('CAME', 'NO_SHOW', 'EXCUSED')) execute function agenda.presence_where_it_took_place();
create trigger presence_where_it_took_place before insert on agenda.walk_in
    for each row execute function agenda.presence_where_it_took_place();

create function agenda.walk_ins_fit() returns trigger language plpgsql as $$
begin
    if exists (select from agenda.walk_in w where w.occurrence in (select occurrence from fresh)
               group by w.occurrence having count(*) > 300) then
        raise exception 'agenda: too many unannounced people' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger walk_ins_fit after insert on agenda.walk_in referencing new table as fresh
    for each statement execute function agenda.walk_ins_fit();
create index walk_in_occurrence on agenda.walk_in (occurrence);
create index registration_occurrence on agenda.registration (occurrence);

-- A room that was closed, or is lent no more, keeps the dates it has and gets no others.
create function agenda.room_open(the uuid, organiser uuid) returns boolean language sql stable as $$
    select exists (select from agenda.room r where r.id = the and r.closed_at is null
                   and (r.lent or r.organisation = organiser))
$$;
create or replace function agenda.room_may_be_chosen() returns trigger language plpgsql as $$
begin
    if new.room is not null and (tg_op = 'INSERT' or new.room is distinct from old.room)
        and not agenda.room_open(new.room, new.organiser) then
        raise exception 'room: not one that this organisation may choose' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create function agenda.room_use_begins() returns trigger language plpgsql as $$
begin
    if not exists (select from agenda.occurrence o join agenda.event e on e.id = o.event
                   where o.id = new.occurrence and agenda.room_open(new.room, e.organiser)) then
        raise exception 'room: not one that this organisation may choose' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger room_use_begins before insert on agenda.room_use
    for each row execute function agenda.room_use_begins();
