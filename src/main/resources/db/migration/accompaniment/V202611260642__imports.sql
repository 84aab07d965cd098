-- Acts and people that came in a table, so that a withdrawal of the import finds them again. No row here says anything of them:
-- what imports keep of changes holds no name and no note.
create table accompaniment.act_import (
    act uuid primary key references accompaniment.act
);
create trigger tracked after insert or update or delete on accompaniment.act_import
    for each row execute function imports.track();
create table accompaniment.person_import (
    person uuid primary key references people.person
);
create trigger tracked after insert or update or delete on accompaniment.person_import
    for each row execute function imports.track();
grant select, insert, update, delete on accompaniment.act_import, accompaniment.person_import to fabcom_app;
