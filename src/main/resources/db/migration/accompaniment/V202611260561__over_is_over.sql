-- Once an accompaniment is over, nothing that steers it moves any more: days to avoid, the order of the tools, the agreement.
create function accompaniment.case_open(of_case uuid) returns boolean language sql stable as $$
    select exists (select from accompaniment.case_file c where c.id = of_case and c.merged_into is null
                     and c.state in ('ASSIGNED', 'DIAGNOSIS', 'REPORTED', 'PRIORITISED', 'UNDER_WAY', 'FOLLOW_UP'))
$$;
create or replace function accompaniment.plan_case_open(of_plan uuid) returns boolean language sql stable as $$
    select accompaniment.case_open((select p.case_file from accompaniment.plan p where p.id = of_plan))
$$;

create function accompaniment.case_over_guard() returns trigger language plpgsql as $$
begin
    if not accompaniment.case_open(new.case_file) then
        perform accompaniment.case_refuse('the accompaniment is over');
    end if;
    return new;
end $$;
create trigger case_over_guard before insert or update on accompaniment.case_date
    for each row execute function accompaniment.case_over_guard();
create trigger case_over_guard before update on accompaniment.plan
    for each row when (new.accepted_at is distinct from old.accepted_at) execute function accompaniment.case_over_guard();

create function accompaniment.plan_order_guard() returns trigger language plpgsql as $$
begin
    if not accompaniment.plan_case_open(new.plan) then
        perform accompaniment.plan_refuse('the accompaniment is over');
    end if;
    return new;
end $$;
create trigger plan_order_guard before update on accompaniment.plan_item
    for each row when (new.position <> old.position) execute function accompaniment.plan_order_guard();
