package org.fabcom.kernel.backup;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Versions of the tables: what a base has, what this program knows, and the way from one to the other. */
public final class SchemaVersions {

    private SchemaVersions() {}

    /** The newest migration this program carries. */
    static MigrationVersion known() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/**/V*__*.sql"))
                    .map(it -> String.valueOf(it.getFilename()))
                    .map(it -> MigrationVersion.fromVersion(it.substring(1, it.indexOf("__"))))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The newest migration a base has seen. */
    public static MigrationVersion of(Connection owner) throws SQLException {
        var newest = MigrationVersion.EMPTY;
        try (var statement = owner.createStatement()) {
            var there = statement.executeQuery("select to_regclass('flyway.flyway_schema_history') is not null");
            if (!there.next() || !there.getBoolean(1)) throw new Refused("console.backup.nothing");
            var row = statement.executeQuery(
                    "select version from flyway.flyway_schema_history where success and version is not null");
            while (row.next()) {
                var version = MigrationVersion.fromVersion(row.getString(1));
                if (version.compareTo(newest) > 0) newest = version;
            }
        }
        return newest;
    }

    static void bring(String url, String user, String password, String version) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }
}
