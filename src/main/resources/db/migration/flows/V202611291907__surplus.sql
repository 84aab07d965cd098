-- Surplus between the shops of an instance (R11): one offers it, another takes it, it leaves the first by its scale and arrives on the scale of
-- the second. Each step is written by somebody of the house whose step it is.
create table flows.surplus (
    id           uuid primary key,
    owner        uuid        not null references people.party,
    site         uuid        not null references flows.site,
    kind         uuid        not null references flows.kind,
    words        text        not null check (words = btrim(words) and length(words) between 3 and 120),
    grams        bigint      not null check (grams between 1 and 1000000000),
    pieces       integer     not null default 0 check (pieces between 0 and 100000),
    offered_by   uuid        not null references people.party,
    offered_at   timestamptz not null,
    withdrawn_at timestamptz,
    taker        uuid references people.party,
    taker_site   uuid references flows.site,
    taken_by     uuid references people.party,
    taken_at     timestamptz,
    out_line     uuid references flows.weighing,
    in_line      uuid references flows.weighing,
    constraint surplus_taken check (num_nonnulls(taker, taker_site, taken_by, taken_at) in (0, 4)),
    constraint surplus_other check (taker <> owner),
    constraint surplus_steps check ((out_line is null or taker is not null) and (in_line is null or out_line is not null)),
    constraint surplus_withdrawn check (withdrawn_at is null or out_line is null and taker is null)
);
create index surplus_open on flows.surplus (offered_at desc) where withdrawn_at is null and in_line is null;
create index surplus_owner on flows.surplus (owner, offered_at desc);
create index surplus_taker on flows.surplus (taker, offered_at desc) where taker is not null;
create unique index surplus_out on flows.surplus (out_line) where out_line is not null;
create unique index surplus_in on flows.surplus (in_line) where in_line is not null;
comment on table flows.surplus is 'what one shop has too much of and offers to the others here';
comment on column flows.surplus.id is 'number of this row, never used again';
comment on column flows.surplus.owner is 'who offers it';
comment on column flows.surplus.site is 'where it is';
comment on column flows.surplus.kind is 'the kind of object, of who offers it';
comment on column flows.surplus.words is 'what it is';
comment on column flows.surplus.grams is 'what it weighs, about';
comment on column flows.surplus.pieces is 'how many; 0: not counted';
comment on column flows.surplus.offered_by is 'who offered it';
comment on column flows.surplus.offered_at is 'when it was offered';
comment on column flows.surplus.withdrawn_at is 'when the offer was taken back; null: it stands';
comment on column flows.surplus.taker is 'the shop that takes it';
comment on column flows.surplus.taker_site is 'where it shall arrive';
comment on column flows.surplus.taken_by is 'who of them said so';
comment on column flows.surplus.taken_at is 'when they said so';
comment on column flows.surplus.out_line is 'the weighing with which it left';
comment on column flows.surplus.in_line is 'the weighing with which it arrived';
grant select, insert on flows.surplus to fabcom_app;
grant update (withdrawn_at, taker, taker_site, taken_by, taken_at, out_line, in_line) on flows.surplus to fabcom_app;

create function flows.guard_surplus() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from flows.site s where s.id = new.site and s.owner = new.owner)
        or not exists (select from flows.kind k where k.id = new.kind and k.owner = new.owner)
        or new.taker_site is not null and not exists (select from flows.site s where s.id = new.taker_site and s.owner = new.taker) then
        perform flows.refuse('surplus_owner', new.id::text);
    end if;
    if tg_op = 'INSERT' and num_nonnulls(new.taker, new.withdrawn_at, new.out_line) > 0
        or tg_op = 'UPDATE' and (old.withdrawn_at is not null or old.in_line is not null
            or old.out_line is not null and (new.out_line, new.taker, new.taker_site) is distinct from (old.out_line, old.taker, old.taker_site)
            or old.taker is not null and new.taker is not null and (new.taker, new.taken_at) is distinct from (old.taker, old.taken_at)) then
        perform flows.refuse('surplus_done', new.id::text);
    end if;
    if new.out_line is not null and not exists (select from flows.weighing w join flows.site s on s.id = w.site
            where w.id = new.out_line and w.way = 'OUT' and w.kind = new.kind and s.owner = new.owner)
        or new.in_line is not null and not exists (select from flows.weighing w where w.id = new.in_line and w.way = 'IN' and w.site = new.taker_site) then
        perform flows.refuse('surplus_line', new.id::text);
    end if;
    return new;
end $$;
create trigger guarded before insert or update on flows.surplus for each row execute function flows.guard_surplus();
revoke execute on function flows.guard_surplus() from public;
