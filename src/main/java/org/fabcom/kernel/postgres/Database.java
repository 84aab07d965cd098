package org.fabcom.kernel.postgres;

/** A PostgreSQL that answers, with the account that owns FabCom's schemas. Closing it stops what we started. */
public interface Database extends AutoCloseable {

    /** JDBC address of FabCom's database. */
    String url();

    /** The owner: migrations run under it, the application's connections then take the lesser role. */
    String user();

    String password();

    /** True when another process of FabCom runs this database: we only visit. */
    boolean visiting();

    @Override
    void close();
}
