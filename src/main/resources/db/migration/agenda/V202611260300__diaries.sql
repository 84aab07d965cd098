-- Nobody who is invited by name is at two meetings to come at once. What was arranged before this rule stays as it is.

-- One command at a time gives these persons a meeting; always in the same order.
create function agenda.lock_diaries(persons uuid[]) returns integer language plpgsql as $$
declare
    it uuid;
    locked integer := 0;
begin
    for it in select id from people.party where id = any (persons) and kind = 'PERSON' order by id loop
        perform pg_advisory_xact_lock(hashtextextended('agenda.diary ' || it, 0));
        locked := locked + 1;
    end loop;
    return locked;
end $$;

create function agenda.one_meeting_at_a_time() returns trigger language plpgsql as $$
declare
    it agenda.meeting;
begin
    select * into it from agenda.meeting
    where id = case tg_table_name when 'meeting' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'meeting')::uuid end;
    if not found or it.state <> 'PLANNED' or it.starts_at <= now() then return null; end if;
    perform agenda.lock_diaries(array(select party from agenda.meeting_party where meeting = it.id));
    if exists (select from agenda.meeting_party mine
               join people.party who on who.id = mine.party and who.kind = 'PERSON'
               join agenda.meeting_party theirs on theirs.party = mine.party and theirs.meeting <> it.id
               join agenda.meeting other on other.id = theirs.meeting
               where mine.meeting = it.id and other.state = 'PLANNED'
                 and other.starts_at < it.ends_at and other.ends_at > it.starts_at) then
        raise exception 'meeting: somebody would be at two meetings at once' using errcode = 'exclusion_violation';
    end if;
    return null;
end $$;
create constraint trigger one_meeting_at_a_time after insert or update of state, starts_at, ends_at on agenda.meeting
    deferrable initially deferred for each row execute function agenda.one_meeting_at_a_time();
create constraint trigger one_meeting_at_a_time after insert on agenda.meeting_party
    deferrable initially deferred for each row execute function agenda.one_meeting_at_a_time();
