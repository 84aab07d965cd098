-- Small texts that go with a letter, such as an invitation for a calendar.
create table post.attachment (
    letter   uuid not null references post.letter on delete cascade,
    position smallint not null check (position between 1 and 9),
    name     text not null check (name ~ '^[A-Za-z0-9._-]{1,80}$'),
    type     text not null check (type ~ '^[a-z]+/[a-z0-9.+-]+(; [a-zA-Z]+=[A-Za-z0-9-]+)*$'),
    content  text not null check (length(content) <= 200000),
    primary key (letter, position)
);
grant select, insert, delete on post.attachment to fabcom_app;
