-- Voices are known by their member of the register, whether they have an account or not: who opens one between the door and the
-- vote keeps what they gave on paper.
alter table governance.assembly_voice add column member uuid;
comment on column governance.assembly_voice.member is 'refers to membership.member; none: no register is kept here, or of before';
alter table governance.proxy add column giver_member uuid;
alter table governance.proxy add constraint proxy_on_paper check (giver_member is null or giver is null);
comment on column governance.proxy.giver_member is 'refers to membership.member: whose paper came to the door; none: a person gave it, or of before';

-- With a quorum that is lower, nothing is decided before the hour that members were told.
create function governance.second_call_at_its_hour() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if new.second_call_of is not null and new.opened_at is not null and old.opened_at is null and new.opened_at < new.starts_at then
        raise exception 'assembly %: a second call opens at its hour', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger second_call_at_its_hour before update of opened_at on governance.assembly
    for each row execute function governance.second_call_at_its_hour();

-- A vote opened by mistake is voted anew, twice at most: after that its result stands, whatever it says.
create function governance.annulled_twice_at_most() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if (select count(*) from governance.assembly_event where item = new.item and what = 'ANNULLED') >= 2 then
        raise exception 'item %: annulled twice already', new.item using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger annulled_twice_at_most before insert on governance.assembly_event
    for each row when (new.what = 'ANNULLED') execute function governance.annulled_twice_at_most();

create index agenda_item_decision on governance.agenda_item (decision) where decision is not null;

-- Trackers have nothing to compress: papers lie beside their row as they are, which each vote writes anew.
alter table governance.urn alter column papers set storage external;
