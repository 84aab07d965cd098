package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nodes are updated one after the other (ADR 0190): for some minutes the older program works on the newer base. So a migration only
 * adds, or its first line says that nodes are stopped, and the chapter of the release with it.
 */
class RollingMigrationsTest {

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\bdrop\\s+(table|column|view|materialized|function|schema|type)\\b|\\brename\\s+(to|column)\\b"
                    + "|\\balter\\s+(column\\s+)?\\w+\\s+(type|set\\s+not\\s+null|drop\\s+default)\\b"
                    + "|\\badd\\s+(column\\s+)?(?!constraint)\\w+\\s+(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b"
                    + "|\\balter\\s+table\\b[^;]*\\badd\\s+constraint\\s+\\w+\\s+(check|unique|foreign)\\b"
                    + "|\\bdrop\\s+constraint\\b|\\brevoke\\b|\\balter\\s+table\\s+[\\w.]+\\s+drop\\s+(?!trigger|index)\\w+",
            Pattern.CASE_INSENSITIVE);

    private static final String STOPPED = "-- nodes stopped";

    /** Those of before were written when all nodes stopped for each update. */
    private static final String SINCE = "V202611300000";

    @Test
    void each_migration_adds_only_or_says_that_nodes_are_stopped() throws IOException {
        var wrong = new TreeSet<String>();
        int older = 0;
        for (var file : WordsTest.files(Path.of("src/main/resources/db/migration"), ".sql")) {
            var sql = Files.readString(file);
            if (sql.startsWith(STOPPED) || !TAKES_AWAY.matcher(sql).find()) continue;
            if (file.getFileName().toString().compareTo(SINCE) < 0) older++;
            else wrong.add(file.toString());
        }
        assertThat(older).isPositive();
        assertThat(wrong)
                .as("take away or rename what the older program uses; first line: " + STOPPED)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table a.b drop column c",
                "alter table a.b rename to d",
                "alter table a.b\n    alter column c type bigint",
                "alter table a.b alter column c set not null",
                "alter table a.b alter c set not null",
                "alter table a.b drop c",
                "alter table a.b add column c text not null",
                "alter table a.b add c text not null, add d text default ''",
                "alter table a.b add constraint k check (c > 0)",
                "alter table a.b drop constraint k",
                "revoke insert on a.b from fabcom_app",
                "drop view a.v",
                "DROP TABLE a.b"
            })
    void what_the_older_program_uses_is_known_when_it_goes(String sql) {
        assertThat(TAKES_AWAY.matcher(sql).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table a.b add column c text not null default ''",
                "create table a.c (id uuid primary key)",
                "create table a.c (id uuid not null, constraint k check (id is not null))",
                "alter table a.b add column c text",
                "alter table a.b add column c text check (c <> '')",
                "create or replace function a.f() returns int language sql as 'select 1'",
                "drop index a.i",
                "drop trigger t on a.b"
            })
    void what_only_adds_goes_on_beside_it(String sql) {
        assertThat(TAKES_AWAY.matcher(sql).find()).isFalse();
    }
}
