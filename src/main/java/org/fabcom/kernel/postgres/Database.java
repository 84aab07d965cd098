package org.fabcom.kernel.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that answers, with the account that owns FabCom's schemas. Closing it stops what we started. */
public interface Database extends AutoCloseable {

    /** JDBC address of FabCom's database. */
    String url();

    /** The owner: migrations, backup and restore run under it; pages and jobs never do. */
    String user();

    String password();

    /** The account of pages and jobs; it may have to be made first ({@link PagesRole#ensure}). */
    Login pages();

    /** True when an administrator made that account and keeps its password. */
    default boolean pagesGiven() {
        return false;
    }

    /** A connection of the owner. */
    default Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** True when another process of FabCom runs this database: we only visit. */
    boolean visiting();

    @Override
    void close();
}
