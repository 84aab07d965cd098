-- What each family of objects was really sold for, month by month: the guide of prices shows it beside what it advises.
create table till.family_month (
    till          uuid   not null references till.till,
    kind          uuid   not null,
    month         date   not null,
    pieces        bigint not null,
    cents         bigint not null,
    grams         bigint not null,
    weighed_cents bigint not null,
    primary key (till, kind, month)
);
comment on table till.family_month is 'derived from till.event: what families were sold for by month, refunds taken off; counted each night';
comment on column till.family_month.till is 'the till';
comment on column till.family_month.kind is 'the family of objects, by its id in flows.object_kind';
comment on column till.family_month.month is 'its first day';
comment on column till.family_month.pieces is 'pieces sold at a price';
comment on column till.family_month.cents is 'cents for them, all taxes included';
comment on column till.family_month.grams is 'grams of what was weighed when it was sold';
comment on column till.family_month.weighed_cents is 'cents for what was weighed';
grant select, insert, update, delete on till.family_month to fabcom_app;
