-- Tokens may be let into other rooms than the wallet. Those that stand keep exactly what they had: they saw the posts that their
-- person's circles see, without a tick.
alter table people.token_scope drop constraint token_scope_scope_check;
alter table people.token_scope add constraint token_scope_scope_check check (scope in ('PEOPLE_READ', 'CIRCLES_READ', 'AGENDA_READ',
    'AGENDA_WRITE', 'CASES_READ', 'PLAN_READ', 'PLAN_WRITE', 'ACTS_READ', 'ACTS_WRITE', 'MARKET_SEE', 'MARKET_READ', 'MARKET_WRITE',
    'WALLET_READ', 'WALLET_PAY'));
insert into people.token_scope (token, scope) select id, 'MARKET_SEE' from people.api_token;
