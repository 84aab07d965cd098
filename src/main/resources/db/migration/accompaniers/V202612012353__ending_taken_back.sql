-- nodes stopped
-- Who asked to end what was accepted takes that back until the other side answered.
alter table accompaniers.quote_step drop constraint quote_step_act_check;
alter table accompaniers.quote_step add constraint quote_step_act_check
    check (act in ('ASKED', 'OFFERED', 'EXPIRED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'COUNTED', 'ENDING', 'KEPT', 'ENDED'));
