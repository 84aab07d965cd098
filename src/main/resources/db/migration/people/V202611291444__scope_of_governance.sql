-- A token may read proposals, votes and decisions of the bodies in which its person takes part.
alter table people.token_scope drop constraint token_scope_scope_check;
alter table people.token_scope add constraint token_scope_scope_check check (scope in ('PEOPLE_READ', 'CIRCLES_READ', 'AGENDA_READ',
    'AGENDA_WRITE', 'CASES_READ', 'PLAN_READ', 'PLAN_WRITE', 'ACTS_READ', 'ACTS_WRITE', 'MARKET_SEE', 'MARKET_READ', 'MARKET_WRITE',
    'FLOWS_READ', 'BILLING_READ', 'MEMBERSHIP_READ', 'GOVERNANCE_READ', 'WALLET_READ', 'WALLET_PAY'));
