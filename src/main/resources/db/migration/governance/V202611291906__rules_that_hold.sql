-- G9, G25: what rules say together holds together; the rule of statutes is said by hand once, before the first decision.
create function governance.rule_holds() returns trigger
    language plpgsql set search_path = pg_catalog as $$
declare
    other text;
    last  record;
begin
    if new.key in ('COLLEGE_LEAST', 'COLLEGE_MOST') then
        other := case new.key when 'COLLEGE_LEAST' then 'COLLEGE_MOST' else 'COLLEGE_LEAST' end;
        if exists (
            select from (
                select coalesce((select r.value from governance.rule r where r.body = new.body and r.key = other and r.since <= new.since
                    order by r.since desc, r.number desc limit 1), case other when 'COLLEGE_LEAST' then '10' else '50' end) as value
                union all
                select r.value from governance.rule r where r.body = new.body and r.key = other and r.since > new.since
                    and not exists (select from governance.rule s where s.body = new.body and s.key = new.key
                        and s.since > new.since and s.since <= r.since)) o
            where case new.key when 'COLLEGE_LEAST' then new.value::integer > o.value::integer
                else new.value::integer < o.value::integer end) then
            raise exception 'a college would weigh at least more than at most'
                using errcode = 'check_violation', constraint = 'rule_colleges';
        end if;
    end if;
    if new.decision is null and new.key in ('QUORUM_STATUTES', 'QUORUM_STATUTES_SECOND_CALL', 'MAJORITY_STATUTES') then
        select r.decision into last from governance.rule r where r.body = new.body and r.key = new.key order by r.number desc limit 1;
        -- What a decision changed goes back to what it was when the decision is repealed.
        if (found and last.decision is null)
            or (not found and exists (select from governance.decision d where d.body = new.body)) then
            raise exception 'statutes are said by hand once' using errcode = 'check_violation', constraint = 'rule_by_hand';
        end if;
    end if;
    return new;
end $$;
create trigger holds before insert on governance.rule for each row execute function governance.rule_holds();
