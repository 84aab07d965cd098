-- A declaration goes on after it was accepted: it is invoiced, paid, or opened again to be corrected; its proofs are files, frozen with it.
alter table flows.declaration_step add column cents bigint check (cents between 1 and 100000000000);
alter table flows.declaration_step add column proofs jsonb;
comment on column flows.declaration_step.cents is 'what was invoiced or paid';
comment on column flows.declaration_step.proofs is 'of a submission: names, sizes and SHA-256 of the proofs that stood beside it then';
alter table flows.declaration_step drop constraint declaration_step_step_check;
alter table flows.declaration_step add constraint declaration_step_step_check
    check (step in ('PROOF', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REOPENED', 'INVOICED', 'PAID'));
alter table flows.declaration_step add constraint declaration_step_cents check ((cents is not null) = (step in ('INVOICED', 'PAID')));
alter table flows.declaration_step add constraint declaration_step_proofs check (proofs is null or step = 'SUBMITTED');

create table flows.support_rate (
    id       uuid primary key,
    owner    uuid        not null references people.party,
    stream   text        not null check (stream in ('FURNITURE', 'TOYS', 'DIY_GARDEN')),
    basis    text        not null check (basis in ('IN_1', 'IN_2', 'IN_3', 'IN_4', 'OUT')),
    cents    bigint      not null check (cents between 0 and 10000000),
    from_day date        not null,
    source   text        not null check (length(source) between 1 and 200),
    said_by  uuid        not null references people.party,
    said_at  timestamptz not null
);
create index support_rate_owner on flows.support_rate (owner);
comment on table flows.support_rate is 'what an eco-organism pays for a tonne, as the structure read it; a later row of the same kind holds from its day on';
comment on column flows.support_rate.id is 'its number';
comment on column flows.support_rate.owner is 'whose contract it is';
comment on column flows.support_rate.stream is 'of what is declared';
comment on column flows.support_rate.from_day is 'the first day on which it holds';
comment on column flows.support_rate.said_by is 'who typed it';
comment on column flows.support_rate.said_at is 'when it was typed';
comment on column flows.support_rate.basis is 'in by channel 1 to 4, or out as reuse';
comment on column flows.support_rate.cents is 'for a tonne, without tax';
comment on column flows.support_rate.source is 'where it was read';
select journal.protect('flows.support_rate');
