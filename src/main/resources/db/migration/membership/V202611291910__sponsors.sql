-- A sponsor is a member who is asked, and says yes or no.
alter table membership.application add column sponsor_member uuid references membership.member;
alter table membership.application add column sponsor_said text check (sponsor_said in ('YES', 'NO'));
alter table membership.application add column sponsor_said_at timestamptz;
alter table membership.application add constraint application_sponsor
    check (sponsor_said is null or sponsor_member is not null);
alter table membership.application add constraint application_sponsor_at
    check ((sponsor_said is null) = (sponsor_said_at is null));
create index application_sponsor_of on membership.application (sponsor_member) where sponsor_member is not null;
comment on column membership.application.sponsor_member is 'the member of that name who was asked whether they vouch';
comment on column membership.application.sponsor_said is 'what that member said; none: nothing yet';
comment on column membership.application.sponsor_said_at is 'when they said it';

create function membership.vouched() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if new.sponsor_member is not null and new.sponsor_member is distinct from old.sponsor_member and not exists (
        select from membership.member m where m.id = new.sponsor_member and m.organisation = new.organisation
            and m.party is not null and m.party is distinct from new.party and m.state in ('ACTIVE', 'LATE')) then
        raise exception 'a sponsor is a member of that organisation, and another' using errcode = 'check_violation',
            constraint = 'application_vouching';
    end if;
    if old.sponsor_said is not null and (new.sponsor_member, new.sponsor_said) is distinct from (old.sponsor_member, old.sponsor_said) then
        raise exception 'what a sponsor said stays' using errcode = 'check_violation', constraint = 'application_vouched';
    end if;
    return new;
end $$;
create trigger vouched before update on membership.application for each row execute function membership.vouched();
