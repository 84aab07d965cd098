-- The first alternative for a use, as an editor chose it; the last one holds, above the one that FabCom is born with.
create table catalogue.choice (
    id         uuid        primary key,
    use        text        not null check (use <> '' and length(use) <= 80),
    software   text,
    open_url   text        not null default '' check (length(open_url) <= 300),
    host       text        not null default '' check (length(host) <= 80),
    reason     text        not null check (reason <> '' and length(reason) <= 160),
    decided_by uuid        not null references people.party,
    decided_at timestamptz not null,
    given_back boolean     not null default false
);
comment on table catalogue.choice is 'Who chose which first alternative for a use, when and why; never overwritten';
comment on column catalogue.choice.use is 'a need, or the address of one service';
comment on column catalogue.choice.software is 'address of the commons; null: keep the tool';
comment on column catalogue.choice.open_url is 'where it can be used at once';
comment on column catalogue.choice.host is 'address of the host that runs it or is asked';
create index choice_of_use on catalogue.choice (use, decided_at desc, id desc);
create index choice_decided_by on catalogue.choice (decided_by);
grant select, insert on catalogue.choice to fabcom_app;
