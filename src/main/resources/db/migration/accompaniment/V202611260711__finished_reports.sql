-- A finished report does not change at all: not whose it is, nor who finished it and when. It is withdrawn and brought back only.
create or replace function accompaniment.funder_report_guard() returns trigger language plpgsql as $$
begin
    if old.finished_at is not null and new.finished_at is not null
            and to_jsonb(old) - '{withdrawn_at,version}'::text[] is distinct from to_jsonb(new) - '{withdrawn_at,version}'::text[] then
        raise exception 'report: a finished report does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
