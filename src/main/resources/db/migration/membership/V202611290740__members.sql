-- Members: numbered without gap in each register, under its lock; what state somebody was in on a day is read from steps, to which
-- one can only add. Categories are what statutes call them; colleges are where voices count.
create table membership.register (
    organisation uuid primary key references people.party,
    entry        text        not null default 'ASKED' check (entry in ('ASKED', 'OPEN', 'CLOSED')),
    welcome      text        not null default '' check (length(welcome) <= 2000),
    dues_first   boolean     not null default false,
    last_number  integer     not null default 0,
    version      integer     not null default 1,
    opened_by    uuid        not null references people.party,
    opened_at    timestamptz not null
);
comment on table membership.register is 'organisations that keep their register of members here, and how one joins';
comment on column membership.register.entry is 'ASKED: the board answers; OPEN: whoever asks is a member at once; CLOSED: only the desk enters members';
comment on column membership.register.welcome is 'what is read before one asks to join';
comment on column membership.register.dues_first is 'whoever is admitted is active with the first dues only';
comment on column membership.register.last_number is 'the last number that was given; grows under the lock of this row';
grant select, insert on membership.register to fabcom_app;
grant update (entry, welcome, dues_first, version) on membership.register to fabcom_app;

create table membership.category (
    id           uuid primary key,
    organisation uuid    not null references membership.register,
    name         text    not null check (length(name) between 2 and 80),
    college      text    not null default '' check (length(college) <= 80),
    votes        boolean not null default true,
    rank         integer not null default 1 check (rank between 1 and 99),
    open         boolean not null default true,
    version      integer not null default 1,
    unique (organisation, name)
);
comment on table membership.category is 'categories of members, as statutes say them, in the order in which the first one gives the vote';
comment on column membership.category.college is 'in which college its members vote, empty: there are none';
comment on column membership.category.votes is 'its members have a voice';
comment on column membership.category.rank is 'who is in several votes in the first of them';
comment on column membership.category.open is 'it may be chosen by whoever joins';
grant select, insert, update on membership.category to fabcom_app;

create table membership.member (
    id           uuid primary key,
    organisation uuid        not null references membership.register,
    number       integer     not null,
    party        uuid references people.party,
    kind         text        not null check (kind in ('PERSON', 'ORGANISATION')),
    name         text        not null check (length(name) between 1 and 160),
    email        text        not null default '' check (length(email) <= 200),
    phone        text        not null default '' check (length(phone) <= 40),
    address      text        not null default '' check (length(address) <= 300),
    formerly     text        not null default '' check (length(formerly) <= 40),
    joined_on    date        not null,
    state        text        not null check (state in ('ADMITTED', 'ACTIVE', 'LATE', 'SUSPENDED', 'ENDED')),
    ended_on     date,
    cause        text check (cause in ('RESIGNED', 'EXCLUDED', 'DECEASED', 'DISSOLVED', 'STRUCK_OFF')),
    version      integer     not null default 1,
    added_by     uuid        not null references people.party,
    added_at     timestamptz not null,
    constraint member_number unique (organisation, number),
    constraint member_ended check ((state = 'ENDED') = (ended_on is not null) and (state = 'ENDED') = (cause is not null)),
    constraint member_leaves_after check (ended_on >= joined_on)
);
create unique index member_once on membership.member (organisation, party) where ended_on is null;
create index member_party on membership.member (party) where party is not null;
create index member_email on membership.member (lower(email)) where email <> '';
comment on table membership.member is 'the register of members: a line and its number stay, whatever becomes of the member';
comment on column membership.member.party is 'the person or organisation known here; none: known to the register only';
comment on column membership.member.formerly is 'the number in the register kept before';
comment on column membership.member.state is 'as the last step says';
grant select, insert on membership.member to fabcom_app;
grant update (party, name, email, phone, address, formerly, version) on membership.member to fabcom_app;

create function membership.number_member() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update membership.register r set last_number = r.last_number + 1 where r.organisation = new.organisation
        returning r.last_number into new.number;
    new.state := 'ADMITTED';
    new.ended_on := null;
    new.cause := null;
    return new;
end $$;
create trigger numbered before insert on membership.member for each row execute function membership.number_member();

create function membership.keep_line() returns trigger
    language plpgsql as $$
begin
    raise exception 'lines of the register stay' using errcode = 'restrict_violation';
end $$;
create trigger stays before delete or truncate on membership.member
    for each statement execute function membership.keep_line();

create table membership.member_category (
    member   uuid    not null references membership.member,
    category uuid    not null references membership.category,
    since    date    not null,
    until    date check (until >= since),
    voting   boolean not null default false,
    primary key (member, category, since)
);
create index member_category_of on membership.member_category (category);
comment on table membership.member_category is 'from which day to which somebody is in a category; the last day is not in it any more';
comment on column membership.member_category.voting is 'of several, the one chosen to vote in';
grant select, insert on membership.member_category to fabcom_app;
grant update (until, voting) on membership.member_category to fabcom_app;

create table membership.step (
    number    bigint generated always as identity primary key,
    member    uuid        not null references membership.member,
    was       text check (was in ('ADMITTED', 'ACTIVE', 'LATE', 'SUSPENDED', 'ENDED')),
    state     text        not null check (state in ('ADMITTED', 'ACTIVE', 'LATE', 'SUSPENDED', 'ENDED')),
    cause     text check (cause in ('RESIGNED', 'EXCLUDED', 'DECEASED', 'DISSOLVED', 'STRUCK_OFF')),
    day       date        not null,
    reason    text        not null default '' check (length(reason) <= 1000),
    on_behalf boolean     not null default false,
    made_by   uuid        not null references people.party,
    made_at   timestamptz not null,
    constraint step_cause check ((state = 'ENDED') = (cause is not null)),
    constraint step_order check (was is distinct from state)
);
create index step_of on membership.step (member, number);
comment on table membership.step is 'how the state of members changed: one can only add; the reason goes when the person is erased';
comment on column membership.step.day is 'from which day on';
comment on column membership.step.on_behalf is 'somebody of the desk did it for the member, who asked for it';
grant select, insert on membership.step to fabcom_app;
grant update (reason) on membership.step to fabcom_app;

create function membership.only_blank() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.reason = '' and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then return new; end if;
    end if;
    raise exception 'append-only: % on membership.step is refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on membership.step
    for each row execute function membership.only_blank();
create trigger not_emptied before truncate on membership.step
    for each statement execute function journal.refuse();

-- One step at a time for a member, in the order of days; the line follows.
create function membership.take_step() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    line membership.member;
    last membership.step;
begin
    select m.* into line from membership.member m where m.id = new.member for update;
    select s.* into last from membership.step s where s.member = new.member order by s.number desc limit 1;
    new.was := last.state;
    if new.day < coalesce(last.day, line.joined_on) or not (case coalesce(last.state, '')
            when '' then new.state in ('ADMITTED', 'ACTIVE')
            when 'ADMITTED' then new.state in ('ACTIVE', 'ENDED')
            when 'ACTIVE' then new.state in ('LATE', 'SUSPENDED', 'ENDED')
            when 'LATE' then new.state in ('ACTIVE', 'SUSPENDED', 'ENDED')
            when 'SUSPENDED' then new.state in ('ACTIVE', 'ENDED')
            else new.state = 'ACTIVE' end) then
        raise exception 'a step out of order' using errcode = 'check_violation', constraint = 'step_order';
    end if;
    update membership.member m set state = new.state, cause = new.cause,
        ended_on = case when new.state = 'ENDED' then new.day end, version = m.version + 1
        where m.id = new.member;
    return new;
end $$;
create trigger taken before insert on membership.step for each row execute function membership.take_step();

create table membership.representative (
    id       uuid primary key,
    member   uuid        not null references membership.member,
    place    text        not null check (place in ('FIRST', 'SUBSTITUTE')),
    person   uuid references people.party,
    name     text        not null check (length(name) between 1 and 120),
    since    date        not null,
    until    date check (until >= since),
    named_by uuid        not null references people.party,
    named_at timestamptz not null
);
create unique index representative_one on membership.representative (member, place) where until is null;
create index representative_person on membership.representative (person) where person is not null;
comment on table membership.representative is 'who speaks for a member that is a legal person: one, and one substitute';
comment on column membership.representative.person is 'whoever has an account here votes; none: only named';
grant select, insert on membership.representative to fabcom_app;
grant update (until, name) on membership.representative to fabcom_app;
