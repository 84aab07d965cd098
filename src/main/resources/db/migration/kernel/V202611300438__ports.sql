-- What a room's function or trigger asks of the rooms above it, as a bean of an interface does in the program: the room that asks
-- keeps the rule on its own table, whoever lies above writes here which function answers. Only migrations write it.
create table kernel.port (
    question text not null check (question ~ '^[a-z]+\.[a-z_]+$'),
    answer   text not null check (answer ~ '^[a-z]+\.[a-z_]+$'),
    primary key (question, answer)
);
comment on table kernel.port is 'which functions of rooms above answer what a room asks';
comment on column kernel.port.question is 'room that asks, and what';
comment on column kernel.port.answer is 'function that answers, called with what the question is about';
grant select on kernel.port to fabcom_app;
