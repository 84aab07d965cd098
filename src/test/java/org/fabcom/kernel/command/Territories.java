package org.fabcom.kernel.command;

import module java.base;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.SettingsReader;
import org.fabcom.testing.ScratchFolder;
import org.fabcom.testing.TestPostgres;
import org.flywaydb.core.Flyway;

/** Bases of territories on one PostgreSQL: made, brought over to accounts of the pages, entered by an account. */
final class Territories {

    private final ScratchFolder scratch = new ScratchFolder();

    /** As the former program left it. */
    TestPostgres.Base former(String name) throws SQLException {
        var base = TestPostgres.rented(name, "createrole");
        TestPostgres.asAdministrator("grant fabcom_app to " + name);
        Flyway.configure()
                .dataSource(base.url(), base.user(), base.password())
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .load()
                .migrate();
        execute(base, """
                insert into people.party (id, kind, name, created_at) values (gen_random_uuid(), 'PERSON', 'Ada', now());
                insert into kernel.secret (name, value) values ('key', sha256('secret'))""");
        return base;
    }

    void bring(TestPostgres.Base base) {
        bring(base, Map.of());
    }

    void bring(TestPostgres.Base base, Map<String, String> more) {
        try (var database = database(base, more)) {
            Migrations.bring(database);
        }
    }

    Database database(TestPostgres.Base base) {
        return database(base, Map.of());
    }

    Database database(TestPostgres.Base base, Map<String, String> more) {
        var given = new java.util.HashMap<>(more);
        given.put("FABCOM_DATA", scratch.path().resolve("data").toString());
        given.put("FABCOM_DATABASE_URL", base.url());
        given.put("FABCOM_DATABASE_USER", base.user());
        given.put("FABCOM_DATABASE_PASSWORD", base.password());
        return Databases.forCommand(SettingsReader.read(scratch.path(), given));
    }

    static Connection enter(TestPostgres.Base base, String user, String password) throws SQLException {
        return DriverManager.getConnection(base.url(), user, password);
    }

    /** Every right on every table, column, sequence, routine and schema, in words. */
    static List<String> rights(TestPostgres.Base base, String role) throws SQLException {
        var question = """
                with held (what, acl) as (
                    select 'schema ' || nspname, nspacl from pg_namespace
                    union all select oid::regclass::text, relacl from pg_class
                    union all select attrelid::regclass || '.' || attname, attacl from pg_attribute
                    union all select oid::regprocedure::text, proacl from pg_proc)
                select coalesce(string_agg(what || ' ' || a.privilege_type, E'\\n' order by what, a.privilege_type), '')
                from held, aclexplode(acl) a where a.grantee = '%s'::regrole""".formatted(role);
        try (var owner = base.owner()) {
            return text(owner, question).lines().toList();
        }
    }

    static String asOwner(TestPostgres.Base base, String question) throws SQLException {
        try (var owner = base.owner()) {
            return text(owner, question);
        }
    }

    static void execute(TestPostgres.Base base, String sql) throws SQLException {
        try (var owner = base.owner()) {
            run(owner, sql);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void close() {
        scratch.close();
    }
}
