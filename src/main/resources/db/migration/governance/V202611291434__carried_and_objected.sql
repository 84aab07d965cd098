-- Who was asked to carry a voice says yes or no; a round of consent has an end that one lives to see.
alter table governance.proxy add column answered_at timestamptz;
comment on column governance.proxy.answered_at is 'when the holder said yes; none: they said nothing, and it holds all the same';
alter table governance.proxy drop constraint proxy_state_check;
alter table governance.proxy add constraint proxy_state_check
    check (state in ('ACCEPTED', 'REFUSED', 'REVOKED', 'ARRIVED', 'DECLINED'));
do $$
declare old text;
begin
    select conname into strict old from pg_constraint
        where conrelid = 'governance.proxy'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%ended_at%';
    execute format('alter table governance.proxy drop constraint %I', old);
end $$;
alter table governance.proxy add constraint proxy_ended
    check ((ended_at is not null) = (state in ('REVOKED', 'ARRIVED', 'DECLINED')));
comment on column governance.proxy.state is 'accepted, refused over the cap, revoked, declined by who was to carry it, or ended as the giver arrived';

create or replace function governance.proxy_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if old.state <> 'ACCEPTED' or old.answered_at is not null and new.answered_at is distinct from old.answered_at
        or (to_jsonb(new) - array['state', 'ended_at', 'ended_by', 'answered_at'])
            <> (to_jsonb(old) - array['state', 'ended_at', 'ended_by', 'answered_at']) then
        raise exception 'proxy %: ended, or never changed', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
grant update (answered_at) on governance.proxy to fabcom_app;

alter table governance.consent_round
    add constraint consent_round_days check (closes > opened_at and closes <= opened_at + interval '61 days') not valid;

-- How many papers lie in an urn is asked at each vote: the plan of a function in the procedural language is kept.
create or replace function governance.papers_in(papers jsonb) returns bigint
    language plpgsql immutable parallel safe set search_path = pg_catalog as $$
begin
    return (select coalesce(sum(value::bigint), 0) from jsonb_each_text(papers));
end $$;

-- Where every paper stays and says as often the same, as with trackers, one comparison finds it.
create or replace function governance.urn_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if old.sealed or new.ballot <> old.ballot or length(new.signed) <> length(old.signed)
        or (old.signed & new.signed) <> old.signed
        or not new.papers @> old.papers and exists (select from jsonb_each_text(old.papers) o
            where coalesce((new.papers ->> o.key)::bigint, 0) < o.value::bigint) then
        raise exception 'urn of %: sealed, or a paper was to be taken out', old.ballot using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
