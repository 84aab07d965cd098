package org.fabcom.kernel.settings;

/** A PostgreSQL that somebody else runs: its JDBC address and the account that owns FabCom's schemas. */
public record ExternalDatabase(String jdbcUrl, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + jdbcUrl;
    }
}
