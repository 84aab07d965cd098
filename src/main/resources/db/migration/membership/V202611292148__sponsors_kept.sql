-- Who vouched for a member stays with their line, also of somebody who joined on paper.
create table membership.sponsorship (
    member  uuid primary key references membership.member,
    sponsor uuid references membership.member,
    name    text not null default '' check (length(name) <= 120),
    said    text check (said in ('YES', 'NO')),
    constraint sponsorship_who check ((sponsor is null) = (name <> '')),
    constraint sponsorship_said check (said is null or sponsor is not null),
    constraint sponsorship_other check (sponsor is distinct from member)
);
create index sponsorship_of on membership.sponsorship (sponsor) where sponsor is not null;
comment on table membership.sponsorship is 'who vouched for a member when they joined';
comment on column membership.sponsorship.member is 'the member who joined';
comment on column membership.sponsorship.sponsor is 'the member who vouches; none: the name stands in no register';
comment on column membership.sponsorship.name is 'as the applicant wrote it; empty where the member is known';
comment on column membership.sponsorship.said is 'what the sponsor answered here; none: nothing, or it stands on the paper';

grant select, insert on membership.sponsorship to fabcom_app;
grant update (name) on membership.sponsorship to fabcom_app;

create function membership.sponsors_here() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if new.sponsor is not null and not exists (
        select from membership.member m join membership.member s on s.id = new.sponsor
        where m.id = new.member and s.organisation = m.organisation and s.kind = 'PERSON') then
        raise exception 'a sponsor is a person of the same register' using errcode = 'check_violation',
            constraint = 'sponsorship_here';
    end if;
    return new;
end $$;
revoke execute on function membership.sponsors_here() from public;
create trigger here before insert or update on membership.sponsorship
    for each row execute function membership.sponsors_here();

-- Those who are in a register already keep what their application said.
insert into membership.sponsorship (member, sponsor, name, said)
select a.member, a.sponsor_member, case when a.sponsor_member is null then a.sponsor else '' end, a.sponsor_said
from membership.application a
where a.member is not null and a.state = 'ACCEPTED' and (a.sponsor_member is not null or a.sponsor <> '')
    and a.sponsor_member is distinct from a.member
on conflict do nothing;
