-- Time to get ready before a hearing is kept by the base too.
alter table membership.register add column hearing_days integer not null default 15 check (hearing_days between 5 and 90);
comment on column membership.register.hearing_days is 'days between the letter that convenes a member and the hearing before an exclusion';
grant update (hearing_days) on membership.register to fabcom_app;

create function membership.hear_in_time() returns trigger
    language plpgsql set search_path = pg_catalog as $$
declare
    days integer;
begin
    if new.hearing_on is null then return new; end if;
    select r.hearing_days into days from membership.register r join membership.member m on m.organisation = r.organisation
        where m.id = new.member;
    if new.hearing_on < coalesce(new.handed_on, (new.convened_at at time zone kernel.zone())::date) + days then
        raise exception 'nobody is heard before they could get ready' using errcode = 'check_violation', constraint = 'exclusion_in_time';
    end if;
    if new.handed_on < new.opened_on then
        raise exception 'a letter about nothing' using errcode = 'check_violation', constraint = 'exclusion_handed';
    end if;
    return new;
end $$;
create trigger heard_in_time before insert or update of hearing_on, handed_on, convened_at on membership.exclusion
    for each row execute function membership.hear_in_time();

-- Who says a day of leaving last says it in their name.
grant update (on_behalf, asked_by, asked_at) on membership.leaving to fabcom_app;

-- A category that nobody was ever in may go.
grant delete on membership.category to fabcom_app;

-- Whoever left owes no more than what was agreed to stay owed.
alter table membership.dues drop constraint dues_state_check;
alter table membership.dues add constraint dues_state_check
    check (state in ('DUE', 'PAID', 'WORKED', 'EXEMPT', 'DROPPED', 'REFUNDED', 'CLOSED'));

create or replace function membership.owes_again() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    update membership.dues d set state = 'DUE', settled_on = null where d.member = new.id and d.state in ('REFUNDED', 'CLOSED');
    return null;
end $$;

update membership.dues d set state = 'CLOSED', settled_on = m.ended_on, decided_by = s.made_by, decided_at = s.made_at
from membership.member m, membership.settlement s
where m.id = d.member and m.ended_on is not null and s.member = m.id and s.day = m.ended_on and s.way <> 'OWED' and d.state = 'DUE';

-- The treasurer asks again by hand, and a receipt is told as often as there is one.
alter table membership.dues_reminder drop constraint dues_reminder_kind_check;
alter table membership.dues_reminder add constraint dues_reminder_kind_check
    check (kind in ('CALLED', 'ENDS_30', 'ENDS_7', 'LATE_7', 'LATE_21', 'BY_HAND', 'PAID'));
alter table membership.dues_reminder drop constraint dues_reminder_once;
create unique index dues_reminder_once on membership.dues_reminder (dues, kind) where kind not in ('BY_HAND', 'PAID');
create index dues_reminder_of on membership.dues_reminder (dues);

-- Into which register a run brought members: it is shown and given back there only, whoever brought it.
create table membership.arrival_run (
    run          uuid primary key,
    organisation uuid not null references membership.register
);
comment on table membership.arrival_run is 'into which register a run brought members';
comment on column membership.arrival_run.run is 'refers to imports.run';
comment on column membership.arrival_run.organisation is 'whose register';
grant select, insert on membership.arrival_run to fabcom_app;
