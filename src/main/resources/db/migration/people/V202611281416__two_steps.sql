-- When somebody last proved in this browser who they are (they signed in, or gave the password again), and whether they came in with a
-- key, which counts as two steps.
alter table people.session
    add column proved_at timestamptz not null default now(),
    add column by_key    boolean     not null default false;
update people.session set proved_at = created_at;

-- Two-step sign-in (RFC 6238). The secret is sealed (AES-GCM) with a key of the instance; no step of time serves twice.
create table people.two_step (
    person       uuid primary key references people.person,
    secret       bytea       not null,
    begun_at     timestamptz not null,
    begun_in     uuid        not null,                  -- the browser in which it is set up: shown in no other
    confirmed_at timestamptz,                           -- null: being set up, asks nothing yet
    last_step    bigint      not null default 0
);
comment on column people.two_step.secret is 'secret: sealed, draws the codes of a person';

-- Codes on paper for whoever lost the telephone; each serves once and is gone.
create table people.recovery_code (
    person uuid not null references people.person,
    digest text not null,
    primary key (person, digest)
);
comment on table people.recovery_code is 'secret: digests of codes that stand for the telephone';

-- The password or the letter was right, the code is still to come: for ten minutes, in one browser.
create table people.half_sign_in (
    token_digest text primary key,
    person       uuid        not null references people.person,
    return_to    text        not null check (length(return_to) <= 4096),
    expires_at   timestamptz not null
);
create index half_sign_in_person on people.half_sign_in (person);
comment on table people.half_sign_in is 'secret: who is between the two steps at this moment';

grant select, insert, update, delete on people.two_step, people.recovery_code, people.half_sign_in to fabcom_app;

-- Who may do more than for themselves: a role for the instance, a seat that acts for an organisation, a role in a circle.
create function people.right_holders(today date) returns setof uuid language sql stable as $$
    select person from people.instance_role
    union select person from people.seat where seat <> 'MEMBER'
    union select s.person from people.group_seat s join people.groups r on r.id = s.role
          where s.ended_at is null and s.starts_on <= today
            and coalesce(s.ends_on, 'infinity') >= today and r.closed_at is null and cardinality(r.rights) > 0
$$;

-- The same of one person, without looking at the others.
create function people.holds_right(who uuid, today date) returns boolean language sql stable as $$
    select exists (select from people.instance_role where person = who)
        or exists (select from people.seat where person = who and seat <> 'MEMBER')
        or exists (select from people.group_seat s join people.groups r on r.id = s.role
                   where s.person = who and s.ended_at is null and s.starts_on <= today
                     and coalesce(s.ends_on, 'infinity') >= today and r.closed_at is null and cardinality(r.rights) > 0)
$$;

-- A restored base may know keys that were taken away since: they rest until their owner, who came in another way, wakes them.
alter table people.passkey add column resting_since timestamptz;

-- A link also proves, in a browser that is signed in, that the letter box is the visitor's.
alter table people.mailed_link drop constraint mailed_link_purpose;
alter table people.mailed_link
    add constraint mailed_link_purpose check (purpose in ('NEW_PASSWORD', 'NEW_EMAIL', 'SIGN_IN', 'STOP_MOVE', 'PROOF'));

alter table people.rights_change drop constraint rights_change_act_check;
alter table people.rights_change add constraint rights_change_act_check check (act in (
    'SEAT_GRANTED', 'SEAT_CHANGED', 'SEAT_REMOVED', 'SEAT_LEFT', 'INVITATION_MADE', 'INVITATION_REVOKED',
    'ROLE_GRANTED', 'ROLE_REMOVED', 'TOKEN_MADE', 'TOKEN_REVOKED', 'TWO_STEP_SET', 'TWO_STEP_OFF', 'TWO_STEP_LIFTED',
    'GROUP_CREATED', 'GROUP_CHANGED', 'GROUP_RIGHTS', 'GROUP_MOVED', 'GROUP_CLOSED', 'GROUP_REOPENED', 'GROUP_PARTY',
    'GROUP_MEMBER_ADDED', 'GROUP_MEMBER_REMOVED', 'GROUP_MEMBER_LEFT', 'GROUP_INVITED', 'GROUP_INVITATION_REVOKED',
    'GROUP_SEAT_GRANTED', 'GROUP_SEAT_ENDED', 'GROUP_SEAT_LEFT', 'GROUP_SEAT_EXPIRED'));
