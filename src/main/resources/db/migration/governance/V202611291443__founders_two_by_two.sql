-- One founder asks to set a question aside, a second one says yes or no.
create table governance.founding_aside (
    path     uuid        not null,
    code     text        not null,
    state    text        not null check (state in ('PARKED', 'WAIVED')),
    reason   text        not null check (length(reason) between 1 and 500),
    again_on date,
    asked_by uuid        not null references governance.founding_founder on delete cascade,
    asked_at timestamptz not null,
    primary key (path, code),
    check ((state = 'PARKED') = (again_on is not null)),
    foreign key (path, code) references governance.founding_question on delete cascade
);
create index founding_aside_of on governance.founding_aside (asked_by);
comment on table governance.founding_aside is 'questions that one founder wants to set aside, until a second one says yes or no';
comment on column governance.founding_aside.path is 'which path';
comment on column governance.founding_aside.code is 'which question';
comment on column governance.founding_aside.state is 'parked until a day, or waived';
comment on column governance.founding_aside.reason is 'why';
comment on column governance.founding_aside.again_on is 'when a parked one is taken up again';
comment on column governance.founding_aside.asked_by is 'which founder asks';
comment on column governance.founding_aside.asked_at is 'when';
grant select, insert, update, delete on governance.founding_aside to fabcom_app;

-- Whom the keeper of a path took out, the keeper may take back.
alter table governance.founding_founder add removed_by uuid references governance.founding_founder on delete set null;
comment on column governance.founding_founder.removed_by is 'which founder took them out; none: they are there, or left';

-- From one to sixty days to object. What was proposed before is taken as proposed seven days, the usual delay, before its end.
alter table governance.founding_question add proposed_at timestamptz;
update governance.founding_question set proposed_at = objections_until - interval '168 hours' where objections_until is not null;
alter table governance.founding_question add constraint founding_question_days check (objections_until is null
    or proposed_at is not null and objections_until between proposed_at + interval '24 hours' and proposed_at + interval '1440 hours');
comment on column governance.founding_question.proposed_at is 'when the sentence was proposed';

-- Cards are held up for a sentence of this path: not before it began (a day of slack for where in the world it is).
create function governance.founding_cards_since() returns trigger
    language plpgsql as $$
begin
    if new.sentence_number > 0 and new.green + new.orange + new.red > 0 and new.day < (
            select (p.opened_at at time zone 'UTC')::date - 1 from governance.founding_path p where p.id = new.path) then
        raise exception 'cards of % were counted before the path began', new.path
            using errcode = 'integrity_constraint_violation', constraint = 'founding_cards_since';
    end if;
    return new;
end $$;
create trigger since before insert or update on governance.founding_session
    for each row execute function governance.founding_cards_since();

-- What was decided elsewhere enters no register of this group.
alter table governance.founding_decision add arrived boolean not null default false;
update governance.founding_decision d set arrived = true
    from governance.founding_path p where p.id = d.path and d.decided_on <= (p.arrived_at at time zone 'UTC')::date;
comment on column governance.founding_decision.arrived is 'true: taken elsewhere, before the path came here';
