-- What a register says came about, whatever was noted before: no row of before keeps a base from being restored.
update governance.budget_entry set stage = 'ACTUAL' where origin <> 'HAND' and stage <> 'ACTUAL';
alter table governance.budget_entry validate constraint budget_entry_came;

-- A rule that was decided and cannot hold beside another one is told once, and waits.
alter table governance.decision_event drop constraint decision_event_kind_check;
alter table governance.decision_event add constraint decision_event_kind_check
    check (kind in ('ENACTED', 'TOLD', 'KEPT', 'REPEALED', 'HANDED', 'UNFIT'));
create unique index decision_unfit on governance.decision_event (decision) where kind = 'UNFIT';
comment on column governance.decision_event.kind is
    'ENACTED, TOLD, KEPT, REPEALED, HANDED; UNFIT: its rule cannot hold beside another one, and waits';
