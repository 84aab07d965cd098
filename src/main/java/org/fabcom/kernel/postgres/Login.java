package org.fabcom.kernel.postgres;

/** An account of PostgreSQL and the JDBC address it is used at. */
public record Login(String url, String user, String password) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
