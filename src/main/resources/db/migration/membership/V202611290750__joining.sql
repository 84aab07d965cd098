-- How one joins: the charter in its versions, signatures that stay with the version they were given to, applications and answers.
create table membership.charter (
    id           uuid primary key,
    organisation uuid        not null references membership.register,
    version      integer     not null,
    title        text        not null check (length(title) between 2 and 120),
    content      text        not null check (length(content) between 1 and 40000),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    grace_until  date        not null,
    published_by uuid        not null references people.party,
    published_at timestamptz not null,
    constraint charter_version unique (organisation, version)
);
comment on table membership.charter is 'what members accept: each version stays as it was published';
comment on column membership.charter.sha256 is 'of the text, as the signature names it';
comment on column membership.charter.grace_until is 'until then members who signed an older version are asked; later the register says so';
select journal.protect('membership.charter');

create function membership.number_charter() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from membership.register r where r.organisation = new.organisation for update;
    select coalesce(max(c.version), 0) + 1 into new.version from membership.charter c
        where c.organisation = new.organisation;
    return new;
end $$;
create trigger numbered before insert on membership.charter for each row execute function membership.number_charter();

create table membership.signature (
    charter   uuid        not null references membership.charter,
    member    uuid        not null references membership.member,
    signed_on date        not null,
    way       text        not null check (way in ('ONLINE', 'PAPER')),
    noted_by  uuid        not null references people.party,
    noted_at  timestamptz not null,
    constraint signed_once primary key (charter, member)
);
create index signature_of on membership.signature (member);
comment on table membership.signature is 'who accepted which version of the charter; nobody signs for a later version by it';
comment on column membership.signature.noted_by is 'the member, or whoever of the desk keeps the signed paper';
select journal.protect('membership.signature');

create table membership.charter_letter (
    charter uuid        not null references membership.charter,
    member  uuid        not null references membership.member,
    number  integer     not null check (number between 1 and 3),
    sent_at timestamptz not null,
    primary key (charter, member, number)
);
create index charter_letter_of on membership.charter_letter (member);
comment on table membership.charter_letter is 'letters that asked a member to read a version of the charter and to sign it';
grant select, insert on membership.charter_letter to fabcom_app;

create table membership.application (
    id           uuid primary key,
    organisation uuid        not null references membership.register,
    party        uuid references people.party,
    kind         text        not null check (kind in ('PERSON', 'ORGANISATION')),
    name         text        not null check (length(name) between 1 and 160),
    spokesperson text        not null default '' check (length(spokesperson) <= 120),
    email        text        not null default '' check (length(email) <= 200),
    phone        text        not null default '' check (length(phone) <= 40),
    address      text        not null default '' check (length(address) <= 300),
    category     uuid references membership.category,
    charter      uuid references membership.charter,
    sponsor      text        not null default '' check (length(sponsor) <= 120),
    words        text        not null default '' check (length(words) <= 1000),
    language     text        not null check (length(language) between 2 and 8),
    state        text        not null check (state in ('UNCONFIRMED', 'APPLIED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    reason       text        not null default '' check (length(reason) <= 1000),
    made_by      uuid references people.party,
    made_at      timestamptz not null,
    answered_by  uuid references people.party,
    answered_at  timestamptz,
    member       uuid references membership.member,
    constraint application_answered check ((state in ('ACCEPTED', 'REFUSED')) = (answered_at is not null)),
    constraint application_reason check (state <> 'REFUSED' or reason <> ''),
    constraint application_member check ((state = 'ACCEPTED') = (member is not null))
);
create index application_open on membership.application (organisation, made_at) where state in ('UNCONFIRMED', 'APPLIED');
create index application_party on membership.application (party) where party is not null;
create index application_email on membership.application (lower(email)) where email <> '';
create index application_member on membership.application (member) where member is not null;
comment on table membership.application is 'who asked to join, and what was answered';
comment on column membership.application.spokesperson is 'of an organisation: who wrote';
comment on column membership.application.charter is 'the version that was read and accepted';
comment on column membership.application.sponsor is 'the member who vouches, as the applicant names them';
comment on column membership.application.state is 'UNCONFIRMED: the letter with the link was not answered';
comment on column membership.application.reason is 'what was answered, as the applicant reads it';
grant select, insert, update, delete on membership.application to fabcom_app;
