alter table acts.report
    add column issuer text not null default '' check (length(issuer) <= 160),
    add column funder text not null default '' check (length(funder) <= 160);
