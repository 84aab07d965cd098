-- One is struck off for dues that were never paid; else only from the first day, for a line that should not be there.
create or replace function membership.take_step() returns trigger
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
    if new.cause = 'EXCLUDED' and not exists (select from membership.exclusion e where e.member = new.member
            and e.outcome = 'EXCLUDED' and e.decided_on = new.day) then
        raise exception 'nobody is excluded unheard' using errcode = 'check_violation', constraint = 'step_heard';
    end if;
    if new.cause = 'STRUCK_OFF' and last.state not in ('ADMITTED', 'LATE') and new.day <> line.joined_on then
        raise exception 'nobody who pays is struck off' using errcode = 'check_violation', constraint = 'step_unpaid';
    end if;
    if new.state = 'ENDED' and not exists (select from membership.settlement s where s.member = new.member and s.day = new.day) then
        raise exception 'nothing is settled' using errcode = 'check_violation', constraint = 'step_settled';
    end if;
    update membership.member m set state = new.state, cause = new.cause,
        ended_on = case when new.state = 'ENDED' then new.day end, version = m.version + 1
        where m.id = new.member;
    return new;
end $$;
