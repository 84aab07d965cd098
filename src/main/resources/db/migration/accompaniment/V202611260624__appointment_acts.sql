-- The act of an appointment that was kept elsewhere, or that there will be none.
create table accompaniment.act_appointment (
    act         uuid primary key references accompaniment.act,
    appointment uuid not null unique
);
create table accompaniment.act_declined (
    appointment uuid not null,
    mediator    uuid        not null references people.party,
    declined_at timestamptz not null,
    primary key (appointment, mediator)
);
grant select, insert on accompaniment.act_appointment to fabcom_app;
grant select, insert, delete on accompaniment.act_declined to fabcom_app;
