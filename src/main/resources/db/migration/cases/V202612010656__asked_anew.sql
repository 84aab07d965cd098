-- nodes stopped: an older one knows one answer of each day
-- A case that is followed anew is asked anew; what was answered the time before stays.
alter table cases.case_follow_up
    add column round int not null default 1 check (round between 1 and 1000),
    drop constraint case_follow_up_pkey,
    add primary key (case_file, days, round);
comment on column cases.case_follow_up.round is 'which time the case is followed, from 1: what was answered the times before stays';
create unique index case_follow_up_open on cases.case_follow_up (case_file, days) where answered_at is null;

-- Checked at commit: what a state stands on is there.
create or replace function cases.ground_guard() returns trigger language plpgsql as $$
begin
    if new.state = 'PRIORITISED' and not exists (
            select from cases.case_decision d join cases.case_priority p on p.decision = d.id
            where d.case_file = new.id) then
        perform cases.case_refuse('nothing was chosen');
    end if;
    if new.state = 'FOLLOW_UP'
            and (select count(distinct f.days) from cases.case_follow_up f where f.case_file = new.id) <> 3 then
        perform cases.case_refuse('follow-ups are missing');
    end if;
    return null;
end $$;
