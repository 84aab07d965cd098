-- nodes stopped
-- What was accepted ends when one side asked for it and the other agrees; then a new version may be offered. Versions and steps stay.
alter table accompaniers.quote add column ending text check (ending in ('PROVIDER', 'ASKER'));
comment on column accompaniers.quote.ending is 'the side that asks to end what was accepted; the other has not agreed yet';
alter table accompaniers.quote add constraint quote_ending check (ending is null or state = 'ACCEPTED');
alter table accompaniers.quote drop constraint quote_state_check;
alter table accompaniers.quote add constraint quote_state_check
    check (state in ('ASKED', 'OFFERED', 'EXPIRED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'DONE', 'ENDED'));
alter table accompaniers.quote_step drop constraint quote_step_act_check;
alter table accompaniers.quote_step add constraint quote_step_act_check
    check (act in ('ASKED', 'OFFERED', 'EXPIRED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'COUNTED', 'ENDING', 'ENDED'));

create or replace function accompaniers.quote_moves() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'ASKED' then perform accompaniers.quote_refuse('a quote begins with a request'); end if;
        return new;
    end if;
    if (new.id, new.number, new.provider, new.asker, new.asked_by, new.case_file, new.need, new.asked_at)
        is distinct from (old.id, old.number, old.provider, old.asker, old.asked_by, old.case_file, old.need, old.asked_at)
        then perform accompaniers.quote_refuse('what was asked does not change'); end if;
    if old.accepted is not null and new.state <> 'ENDED' and (new.accepted, new.accepted_by, new.accepted_at, new.latest)
        is distinct from (old.accepted, old.accepted_by, old.accepted_at, old.latest)
        then perform accompaniers.quote_refuse('what was accepted does not change'); end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('ASKED', 'OFFERED'), ('ASKED', 'WITHDRAWN'), ('OFFERED', 'ACCEPTED'), ('OFFERED', 'DECLINED'),
        ('OFFERED', 'WITHDRAWN'), ('OFFERED', 'EXPIRED'), ('EXPIRED', 'OFFERED'), ('EXPIRED', 'DECLINED'),
        ('EXPIRED', 'WITHDRAWN'), ('ACCEPTED', 'DONE'), ('ACCEPTED', 'ENDED'), ('ENDED', 'OFFERED'))
        then perform accompaniers.quote_refuse('from ' || old.state || ' to ' || new.state); end if;
    if new.state = 'ENDED' and old.state = 'ACCEPTED' and (old.ending is null or new.latest <> old.latest)
        then perform accompaniers.quote_refuse('both sides end it'); end if;
    if new.latest <> old.latest and not exists (select from accompaniers.quote_version v
            where v.quote = new.id and v.n = new.latest and new.latest = old.latest + 1)
        then perform accompaniers.quote_refuse('the newest version is not there'); end if;
    if old.state in ('EXPIRED', 'ENDED') and new.state = 'OFFERED' and new.latest = old.latest
        then perform accompaniers.quote_refuse('only a new version opens it again'); end if;
    if new.state = 'EXPIRED' and old.state <> 'EXPIRED' and not exists (select from accompaniers.quote_version v
            where v.quote = new.id and v.n = old.latest
              and v.valid_until < (new.changed_at at time zone kernel.zone())::date)
        then perform accompaniers.quote_refuse('it still holds'); end if;
    if new.state = 'ACCEPTED' and old.state <> 'ACCEPTED' and not exists (select from accompaniers.quote_version v
            where v.quote = new.id and v.n = new.accepted and v.n = old.latest and new.accepted_at >= v.made_at
              and (new.accepted_at at time zone kernel.zone())::date <= v.valid_until)
        then perform accompaniers.quote_refuse('only the newest version that still holds is accepted'); end if;
    return new;
end $$;

create or replace function accompaniers.quote_version_joins() returns trigger language plpgsql as $$
declare
    it accompaniers.quote;
begin
    select * into it from accompaniers.quote where id = new.quote for update;
    if it.state not in ('ASKED', 'OFFERED', 'EXPIRED', 'ENDED') or new.n <> it.latest + 1 then
        perform accompaniers.quote_refuse('no version joins it any more');
    end if;
    if new.valid_until < (new.made_at at time zone kernel.zone())::date then
        perform accompaniers.quote_refuse('a version holds at least the day it is made');
    end if;
    return new;
end $$;
