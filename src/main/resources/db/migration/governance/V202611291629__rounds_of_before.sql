-- A round of consent that was opened for longer than a round lasts now can still be ended.
alter table governance.consent_round drop constraint consent_round_days;
alter table governance.consent_round add constraint consent_round_days
    check (opened_at < '2026-11-29 18:00+00' or closes > opened_at and closes <= opened_at + interval '61 days');
