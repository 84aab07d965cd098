-- What a token may do beyond what anybody may: ticked one by one when it is made, never added afterwards.
create table people.token_scope (
    token uuid not null references people.api_token on delete cascade,
    scope text not null check (scope in ('WALLET_READ', 'WALLET_PAY')),
    primary key (token, scope)
);
grant select, insert on people.token_scope to fabcom_app;
