package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nodes are updated one after the other (ADR 0190): for some minutes the older program works on the newer base. So a migration only
 * adds, or its first line says that nodes are stopped, and the chapter of the release with it.
 */
class RollingMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String STOPPED = "-- nodes stopped";

    /** Those of before were written when all nodes stopped for each update. */
    private static final String SINCE = "V202611300000";

    private static List<Path> inOrder() throws IOException {
        return WordsTest.files(MIGRATIONS, ".sql").stream()
                .sorted(Comparator.comparing(it -> it.getFileName().toString()))
                .toList();
    }

    private static TreeMap<String, List<String>> breaking() throws IOException {
        var older = new OlderProgram();
        var found = new TreeMap<String, List<String>>();
        for (var file : inOrder()) {
            var sql = Files.readString(file);
            var why = older.breaks(sql);
            if (!why.isEmpty() && !sql.startsWith(STOPPED))
                found.put(file.getFileName().toString(), why);
        }
        return found;
    }

    @Test
    void each_migration_adds_only_or_says_that_nodes_are_stopped() throws IOException {
        assertThat(breaking().tailMap(SINCE))
                .as("take away, rename or refuse what the older program uses; first line: " + STOPPED)
                .isEmpty();
    }

    /** Of before that day, when nothing had to be said: they show that the reading sees what is really written here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "V202611291443__founders_two_by_two.sql", // a check that wants more of a row than before
                "V202611260561__over_is_over.sql", // a trigger that refuses
                "V202611281729__a_schema_for_each_room.sql" // tables that move
            })
    void what_landed_before_and_would_have_stopped_an_older_node_is_seen(String file) throws IOException {
        assertThat(breaking()).containsKey(file);
    }

    @Test
    void most_of_what_is_written_only_adds() throws IOException {
        assertThat(breaking()).hasSizeLessThan(inOrder().size() / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table a.b drop column c",
                "alter table a.b rename to d",
                "alter table a.b rename c to d",
                "alter table a.b\n    alter column c type bigint",
                "alter table a.b alter column c set data type bigint",
                "alter table a.b alter column c set not null",
                "alter table a.b alter c set not null",
                "alter table a.b drop c",
                "alter table a.b add column c text not null",
                "alter table a.b add c text not null, add d text default ''",
                "alter table a.b add column if not exists c text not null",
                "alter table a.b add constraint k check (c > 0)",
                "alter table a.b add constraint k check (c > 0) not valid",
                "alter table a.b add check (c > 0)",
                "alter table a.b add primary key (c)",
                "alter table a.b add constraint k exclude using gist (c with =)",
                "alter table a.b drop constraint k",
                "alter table a.b drop constraint k, add constraint k check (c > 0)",
                "alter table a.b set schema d",
                "alter table a.b enable row level security",
                "create unique index k on a.b (c)",
                "create rule r as on insert to a.b do instead nothing",
                "create policy p on a.b using (true)",
                "create trigger t before insert on a.b for each row execute function a.unknown()",
                "create function a.f() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;"
                        + " create constraint trigger t after update on a.b deferrable for each row execute function a.f();",
                "create unique index k on a.b (c); drop index a.k",
                "create function a.f() returns trigger language plpgsql as $$ begin return new; end $$;"
                        + " create or replace function a.f() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;",
                "revoke insert on a.b from fabcom_app",
                "drop view a.v",
                "drop function a.f()",
                "DROP TABLE a.b"
            })
    void what_the_older_program_uses_is_known_when_it_goes(String sql) {
        assertThat(new OlderProgram().breaks(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table a.b add column c text not null default ''",
                "create table a.c (id uuid primary key)",
                "create table a.c (id uuid not null, constraint k check (id is not null))",
                "create table a.c (id uuid); alter table a.c add constraint k check (id is not null)",
                "create table a.c (id uuid); create unique index k on a.c (id)",
                "create table a.c (id uuid); create trigger t before insert on a.c for each row execute function a.unknown()",
                "alter table a.b add column c text",
                "alter table a.b add column c text check (c <> '')",
                "create or replace function a.f() returns int language sql as 'select 1'",
                "create function a.f() returns trigger language plpgsql as $$ begin new.c := ''; return new; end $$;"
                        + " create trigger t before insert on a.b for each row execute function a.f();",
                "create function a.f() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$",
                "comment on column a.b.c is 'drop table; a.b rename to c'",
                "-- drop table a.b\nselect 1",
                "drop index a.i",
                "drop trigger t on a.b"
            })
    void what_only_adds_goes_on_beside_it(String sql) {
        assertThat(new OlderProgram().breaks(sql)).isEmpty();
    }
}
