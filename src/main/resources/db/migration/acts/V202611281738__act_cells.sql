-- Acts by form and themes, month by month and day by day: a list of all times, or of any days, adds up cells.
select counts.keep('acts.act_month_cell', 'acts.act',
    array['month: day - (date_part(''day'', day)::int - 1)', 'mediator', 'form', 'themes'], 'withdrawn_at is null');
select counts.keep('acts.act_day_cell', 'acts.act', '{day,mediator,form,themes}', 'withdrawn_at is null');
create index act_month_cell_mediator on acts.act_month_cell (mediator, month);
create index act_day_cell_day on acts.act_day_cell (day);
