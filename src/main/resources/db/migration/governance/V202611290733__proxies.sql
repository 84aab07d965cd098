-- Voices given to be carried, in the order of receipt. What became of one is written once.
create table governance.proxy (
    number       bigint generated always as identity primary key,
    id           uuid not null unique,
    body         uuid not null references governance.body,
    giver        uuid not null references people.party,
    holder       uuid references people.party,
    kind         text not null check (kind in ('ITEM', 'ASSEMBLY', 'PERIOD')),
    scope        uuid,
    since        date,
    until        date,
    state        text not null check (state in ('ACCEPTED', 'REFUSED', 'REVOKED', 'ARRIVED')),
    cap          int not null check (cap >= 0),
    instructions jsonb not null default '{}',
    received_at  timestamptz not null,
    received_by  uuid not null references people.party,
    ended_at     timestamptz,
    ended_by     uuid references people.party,
    check (holder <> giver),
    check ((kind = 'PERIOD') = (scope is null)),
    check ((kind = 'PERIOD') = (since is not null and until is not null and since <= until)),
    check ((ended_at is not null) = (state in ('REVOKED', 'ARRIVED')))
);
create index proxy_of on governance.proxy (body, number);
create index proxy_holder on governance.proxy (holder) where holder is not null;
create index proxy_giver on governance.proxy (giver);
comment on table governance.proxy is 'proxies as they came, refused ones too';
comment on column governance.proxy.holder is 'who carries the voice; none: blank, follows the rule of the statutes';
comment on column governance.proxy.scope is 'the assembly, or the item or ballot';
comment on column governance.proxy.cap is 'how many the holder could carry when this one came';
comment on column governance.proxy.instructions is 'by item: for, against or abstain';

create function governance.proxy_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if old.state <> 'ACCEPTED'
        or (to_jsonb(new) - array['state', 'ended_at', 'ended_by']) <> (to_jsonb(old) - array['state', 'ended_at', 'ended_by']) then
        raise exception 'proxy %: ended, or never changed', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger kept before update on governance.proxy for each row execute function governance.proxy_kept();
create trigger stays before delete or truncate on governance.proxy for each statement execute function journal.refuse();
grant select, insert on governance.proxy to fabcom_app;
grant update (state, ended_at, ended_by) on governance.proxy to fabcom_app;

comment on column governance.proxy.number is 'place in the order of receipt';
comment on column governance.proxy.id is 'the proxy';
comment on column governance.proxy.body is 'where it holds';
comment on column governance.proxy.giver is 'whose voice it is';
comment on column governance.proxy.kind is 'for an item, an assembly or a period';
comment on column governance.proxy.since is 'first day of a period';
comment on column governance.proxy.until is 'last day of a period';
comment on column governance.proxy.state is 'accepted, refused over the cap, revoked, or ended as the giver arrived';
comment on column governance.proxy.received_at is 'when it was received';
comment on column governance.proxy.received_by is 'who handed it in';
comment on column governance.proxy.ended_at is 'when it ended';
comment on column governance.proxy.ended_by is 'who ended it';
