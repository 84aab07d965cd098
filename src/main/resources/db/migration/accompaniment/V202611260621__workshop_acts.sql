-- The act of a workshop: one act at most for each date of the agenda, whoever notes it and however often the button is pressed.
create table accompaniment.act_date (
    act        uuid primary key references accompaniment.act,
    occurrence uuid not null unique
);
grant select, insert on accompaniment.act_date to fabcom_app;
