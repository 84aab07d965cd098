-- nodes stopped: an older program does not know what such a token may do
-- A token may come into groups and give roles there, write places down, correct the catalogue, read threads and say something in them.
alter table people.token_scope drop constraint token_scope_scope_check;
alter table people.token_scope add constraint token_scope_scope_check check (scope in ('PEOPLE_READ', 'CIRCLES_READ', 'CIRCLES_WRITE',
    'PLACES_WRITE', 'CATALOGUE_WRITE', 'AGENDA_READ', 'AGENDA_WRITE', 'CASES_READ', 'PLAN_READ', 'PLAN_WRITE', 'ACTS_READ', 'ACTS_WRITE',
    'TALK_READ', 'TALK_WRITE', 'MARKET_SEE', 'MARKET_READ', 'MARKET_WRITE', 'FLOWS_READ', 'BILLING_READ', 'MEMBERSHIP_READ',
    'GOVERNANCE_READ', 'WALLET_READ', 'WALLET_PAY'));
