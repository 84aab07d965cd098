-- What rooms may read of each other, declared by the owner of the tables.
create view circles.group_card as select id, party, name, seen_by, closed_at from circles.groups;
comment on view circles.group_card is 'for other rooms: a group, who sees it, whether it is over';
create view diagnosis.sheet_card as select id, organisation, day, made_at, removed_at from diagnosis.diagnosis;
comment on view diagnosis.sheet_card is 'for other rooms: a sheet that was kept';
create view cases.case_card as
    select id, organisation, diagnosis, mediator, state, outcome, version, opened_at, closed_at, merged_into, real_minutes,
        real_cents
    from cases.case_file;
comment on view cases.case_card is 'for other rooms: a case, its state and how it ended';
create view cases.case_heard as select case_file, at from cases.case_news;
comment on view cases.case_heard is 'for other rooms: when a case was last heard of';
create view plan.plan_card as select id, case_file, organisation, drawn_at, accepted_at from plan.plan;
comment on view plan.plan_card is 'for other rooms: the plan of a case';
create view plan.item_card as
    select id, plan, position, family, slug, tool, target, way, stage, standing, opened_on, switched_on, aside_since, double_to,
        read_only_on, resume_on
    from plan.plan_item;
comment on view plan.item_card is 'for other rooms: a tool of a plan and how far it is';
create view plan.item_event as select item, act, at from plan.plan_event;
comment on view plan.item_event is 'for other rooms: what was done with a tool, and when';
create view ledger.currency_card as
    select id, name, symbol, unit, regime, decimals, step, floor, ceiling, closed_at from ledger.currency;
comment on view ledger.currency_card is 'for other rooms: a currency';
create view ledger.account_card as select id, party, currency from ledger.account;
comment on view ledger.account_card is 'for other rooms: whose account';
create view ledger.posting_card as select account, transfer, available, reserved, outside, made_at from ledger.posting;
comment on view ledger.posting_card is 'for other rooms: what a transfer did to an account';
create view ledger.transfer_card as select id, payer, payee, subject from ledger.transfer;
comment on view ledger.transfer_card is 'for other rooms: a transfer and what it is for';
create view ledger.debt_card as select id, payer, payee, subject, piece, currencies, amounts from ledger.debt;
comment on view ledger.debt_card is 'for other rooms: what is owed';
create view ledger.debt_end_card as select debt, transfer from ledger.debt_end;
comment on view ledger.debt_end_card is 'for other rooms: the transfer that paid a debt';
create view imports.run_card as select id, started_by from imports.run;
comment on view imports.run_card is 'for other rooms: who started a run';
grant select on circles.group_card, diagnosis.sheet_card, cases.case_card, cases.case_heard, plan.plan_card, plan.item_card,
    plan.item_event, ledger.currency_card, ledger.account_card, ledger.posting_card, ledger.transfer_card, ledger.debt_card,
    ledger.debt_end_card, imports.run_card to fabcom_app;
comment on function circles.hold_open(uuid[]) is 'for other rooms: whether these parties are no group that is over, and they stay so';
create view post.letter_card as select id, recipient from post.letter;
comment on view post.letter_card is 'for other rooms: to whom a letter went';
grant select on post.letter_card to fabcom_app;
