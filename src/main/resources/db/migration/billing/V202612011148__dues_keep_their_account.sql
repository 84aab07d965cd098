-- nodes stopped
-- Who chose an account for dues meant all of them: those without counterpart keep it.
insert into billing.account (organisation, what, account, changed_by, changed_at)
select organisation, 'DUES_ALONE', account, changed_by, changed_at from billing.account where what = 'DUES'
on conflict do nothing;
