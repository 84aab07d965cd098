-- Acts whose author has seen what their meeting says: noted from it, put right (then what they said before), or left as they are.
create table acts.act_compared (
    act         uuid primary key references acts.act,
    day_was     date,
    minutes_was integer,
    check ((day_was is null) = (minutes_was is null))
);
grant select, insert, delete on acts.act_compared to fabcom_app;
