-- An invitation by mail into a group of the community: for one person, once. The address of its link is made from the id with a
-- secret of the instance, so it is not kept here.
create table people.group_invitation (
    id         uuid primary key,
    grp        uuid        not null references people.groups,
    email      text,
    invited_by uuid        not null references people.party,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at    timestamptz
);
create index group_invitation_of on people.group_invitation (grp);
grant select, insert, update on people.group_invitation to fabcom_app;
