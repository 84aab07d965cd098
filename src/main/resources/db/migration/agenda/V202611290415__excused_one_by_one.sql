-- Of several who were invited to a meeting, one may send word and another come.
alter table agenda.meeting_party add excused boolean not null default false;
alter table agenda.meeting_party add check (not (excused and came is true));
comment on column agenda.meeting_party.excused is 'sent word that they could not come';

-- One that was noted as called off only once its time had come can be put right.
create or replace function agenda.meeting_moves() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'title' = to_jsonb(old) - 'title' then return new; end if;
    if old.state = 'CANCELLED' and (new.state <> 'PLANNED' or old.starts_at is null or old.changed_at < old.starts_at)
        or old.state = 'PLANNED' and new.state = 'PROPOSED' then
        raise exception 'agenda: no way from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.sequence < old.sequence or new.sequence = old.sequence and old.state = 'PLANNED'
        and (new.starts_at, new.ends_at, new.state, new.venue, new.address, new.link)
            is distinct from (old.starts_at, old.ends_at, old.state, old.venue, old.address, old.link) then
        raise exception 'agenda: the sequence of a meeting grows with each change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
