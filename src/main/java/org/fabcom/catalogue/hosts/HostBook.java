package org.fabcom.catalogue.hosts;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The hosts of the catalogue. Reads only. */
@Repository
public class HostBook {

    private static final String COLUMNS =
            "select id, slug, name, by_whom, site, country, collective from catalogue.host ";

    private final Sql db;

    HostBook(Sql db) {
        this.db = db;
    }

    /** By name. */
    public List<Host> all() {
        return db.sql(COLUMNS + "order by lower(name), slug").list(HostBook::read);
    }

    public Optional<Host> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id").param("id", id).optional(HostBook::read);
    }

    private static Host read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Host(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("by_whom"),
                row.getString("site"),
                row.getString("country"),
                row.getString("collective"));
    }
}
