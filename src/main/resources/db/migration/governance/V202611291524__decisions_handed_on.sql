-- Somebody else answers for a decision from a day on: said beside it, as all that becomes of it.
alter table governance.decision_event drop constraint decision_event_kind_check;
alter table governance.decision_event add constraint decision_event_kind_check
    check (kind in ('ENACTED', 'TOLD', 'KEPT', 'REPEALED', 'HANDED'));
alter table governance.decision_event add column holder uuid references people.party;
alter table governance.decision_event add constraint decision_event_handed check ((kind = 'HANDED') = (holder is not null));
comment on column governance.decision_event.holder is 'who answers for the decision from then on; none: it was not handed on';
create index decision_event_holder on governance.decision_event (holder) where holder is not null;
