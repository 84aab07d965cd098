-- A name that its person has is not written down a second time: it goes with the account. What an address was goes too.
alter table governance.convocation drop constraint convocation_name_check;
alter table governance.convocation add constraint convocation_name check (length(name) <= 200 and (name <> '' or person is not null));
comment on column governance.convocation.name is 'of the member, as they were convened; empty: that of the person';
alter table governance.assembly_voice drop constraint assembly_voice_name_check;
alter table governance.assembly_voice add constraint assembly_voice_name check (length(name) <= 200 and (name <> '' or person is not null));
comment on column governance.assembly_voice.name is 'of the member, who may be an organisation; empty: that of the person';

alter table governance.convocation disable trigger kept;
update governance.convocation c set name = '' from people.party_card p where p.id = c.person and p.name = c.name;
alter table governance.convocation enable trigger kept;
alter table governance.assembly_voice disable trigger append_only;
update governance.assembly_voice v set name = '' from people.party_card p where p.id = v.person and p.name = v.name;
alter table governance.assembly_voice enable trigger append_only;

-- The proof stays: the day on which a paper was handed over is said once, and the address of somebody who is erased goes.
create or replace function governance.convocation_kept() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.sent_at is null and new.sent_at is not null and to_jsonb(old) - 'sent_at' = to_jsonb(new) - 'sent_at'
        then return new;
    end if;
    if tg_op = 'UPDATE' and new.sent_to = '' and to_jsonb(old) - 'sent_to' = to_jsonb(new) - 'sent_to' then return new; end if;
    raise exception 'the convocation % is a proof', old.id
        using errcode = 'integrity_constraint_violation', constraint = 'convocation_kept';
end $$;
grant update (sent_to) on governance.convocation to fabcom_app;

-- What an assembly voted is read beside what it became.
create table governance.budget_change (
    line       uuid    not null references governance.budget_line,
    version    integer not null,
    way        text    not null check (way in ('RESOURCE', 'USE')),
    label      text    not null check (length(label) between 2 and 120),
    prudent    bigint  not null,
    likely     bigint  not null,
    ambitious  bigint  not null,
    changed_by uuid    not null references people.party,
    changed_at timestamptz not null,
    primary key (line, version)
);
comment on table governance.budget_change is 'what a line of a budget said before it was changed, by whom and when';
comment on column governance.budget_change.line is 'of which line';
comment on column governance.budget_change.version is 'the version that was changed';
comment on column governance.budget_change.way is 'what comes in or what is used, as it was';
comment on column governance.budget_change.label is 'its name, as it was';
comment on column governance.budget_change.prudent is 'the least that was expected, in the unit of the line';
comment on column governance.budget_change.likely is 'what was expected, in the unit of the line';
comment on column governance.budget_change.ambitious is 'the most that was hoped for, in the unit of the line';
comment on column governance.budget_change.changed_by is 'who changed it';
comment on column governance.budget_change.changed_at is 'when';
select journal.protect('governance.budget_change');
