-- An invitation into an organisation: by a link that several people may use, or by mail for one person only.
-- The address of the link is made from the id with a secret of the instance, so it is not kept here.
create table people.invitation (
    id           uuid primary key,
    organisation uuid not null references people.organisation,
    seat         text not null check (seat in ('MEMBER', 'REFERENT', 'MANAGER')),
    email        text,
    invited_by   uuid not null references people.party,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    used         integer not null default 0
);
create index invitation_by_organisation on people.invitation (organisation);
grant select, insert, update, delete on people.invitation to fabcom_app;
