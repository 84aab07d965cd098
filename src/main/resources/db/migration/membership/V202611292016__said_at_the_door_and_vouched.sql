-- Said to be paid at the door is what was owed that day: no dues of a period to come, none that are free; each once.
create or replace view membership.dues_unnoted as
    select distinct d.id as dues from membership.dues d
    join membership.settlement s on s.member = d.member and s.day = d.settled_on
    join membership.dues_call c on c.id = d.call join membership.dues_rule r on r.id = d.rule
    where d.state = 'CLOSED' and s.way = 'PAID' and s.owed > 0 and c.from_day <= (s.made_at at time zone kernel.zone())::date
      and coalesce(d.cents, (select min(least) from unnest(r.cents) least), 0) > 0;

-- Whoever left or is suspended vouches for nobody, also where they were asked before.
create or replace function membership.vouched() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if (new.sponsor_member is not null and new.sponsor_member is distinct from old.sponsor_member
        or new.sponsor_said is not null and old.sponsor_said is null) and not exists (
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
