-- An offer whose last day is over is laid aside by the house, so that both sides know; a new version opens it again.
alter table accompaniment.quote drop constraint quote_state_check;
alter table accompaniment.quote add constraint quote_state_check
    check (state in ('ASKED', 'OFFERED', 'EXPIRED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'DONE'));
create index quote_offered on accompaniment.quote (id) where state = 'OFFERED';

-- Nobody lays it aside: that step alone has no actor.
alter table accompaniment.quote_step drop constraint quote_step_act_check;
alter table accompaniment.quote_step alter column actor drop not null;
alter table accompaniment.quote_step add constraint quote_step_act_check
    check (act in ('ASKED', 'OFFERED', 'EXPIRED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'COUNTED'));
alter table accompaniment.quote_step add constraint quote_step_actor check ((actor is null) = (act = 'EXPIRED'));

create or replace function accompaniment.quote_moves() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'ASKED' then perform accompaniment.quote_refuse('a quote begins with a request'); end if;
        return new;
    end if;
    if (new.id, new.number, new.provider, new.asker, new.asked_by, new.case_file, new.need, new.asked_at)
        is distinct from (old.id, old.number, old.provider, old.asker, old.asked_by, old.case_file, old.need, old.asked_at)
        then perform accompaniment.quote_refuse('what was asked does not change'); end if;
    if old.accepted is not null and (new.accepted, new.accepted_by, new.accepted_at, new.latest)
        is distinct from (old.accepted, old.accepted_by, old.accepted_at, old.latest)
        then perform accompaniment.quote_refuse('what was accepted does not change'); end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('ASKED', 'OFFERED'), ('ASKED', 'WITHDRAWN'), ('OFFERED', 'ACCEPTED'), ('OFFERED', 'DECLINED'),
        ('OFFERED', 'WITHDRAWN'), ('OFFERED', 'EXPIRED'), ('EXPIRED', 'OFFERED'), ('EXPIRED', 'DECLINED'),
        ('EXPIRED', 'WITHDRAWN'), ('ACCEPTED', 'DONE'))
        then perform accompaniment.quote_refuse('from ' || old.state || ' to ' || new.state); end if;
    if new.latest <> old.latest and not exists (select from accompaniment.quote_version v
            where v.quote = new.id and v.n = new.latest and new.latest = old.latest + 1)
        then perform accompaniment.quote_refuse('the newest version is not there'); end if;
    if old.state = 'EXPIRED' and new.state = 'OFFERED' and new.latest = old.latest
        then perform accompaniment.quote_refuse('only a new version opens it again'); end if;
    if new.state = 'EXPIRED' and old.state <> 'EXPIRED' and not exists (select from accompaniment.quote_version v
            where v.quote = new.id and v.n = old.latest
              and v.valid_until < (new.changed_at at time zone 'Europe/Paris')::date)
        then perform accompaniment.quote_refuse('it still holds'); end if;
    if new.state = 'ACCEPTED' and old.state <> 'ACCEPTED' and not exists (select from accompaniment.quote_version v
            where v.quote = new.id and v.n = new.accepted and v.n = old.latest and new.accepted_at >= v.made_at
              and (new.accepted_at at time zone 'Europe/Paris')::date <= v.valid_until)
        then perform accompaniment.quote_refuse('only the newest version that still holds is accepted'); end if;
    return new;
end $$;

-- A version joins an open quote, one after the other, and holds at least the day it is made.
create or replace function accompaniment.quote_version_joins() returns trigger language plpgsql as $$
declare
    it accompaniment.quote;
begin
    select * into it from accompaniment.quote where id = new.quote for update;
    if it.state not in ('ASKED', 'OFFERED', 'EXPIRED') or new.n <> it.latest + 1 then
        perform accompaniment.quote_refuse('no version joins it any more');
    end if;
    if new.valid_until < (new.made_at at time zone 'Europe/Paris')::date then
        perform accompaniment.quote_refuse('a version holds at least the day it is made');
    end if;
    return new;
end $$;
