-- The picture that a person gives of themselves; the drawing lies in the cellar, held under its id.
create table people.face (
    person  uuid primary key references people.person,
    id      uuid not null unique,
    shows   text not null check (length(shows) between 1 and 200),
    seen_by text not null check (seen_by in ('NOBODY', 'TERRITORY', 'EVERYBODY'))
);
comment on table people.face is 'pictures that people gave of themselves';
comment on column people.face.person is 'the person';
comment on column people.face.id is 'the number under which the picture is held and fetched; another picture has another one';
comment on column people.face.shows is 'what the picture shows, for who does not see it';
comment on column people.face.seen_by is 'who sees it beside the person: nobody, whoever has an account here, everybody';
grant select, insert, update, delete on people.face to fabcom_app;
