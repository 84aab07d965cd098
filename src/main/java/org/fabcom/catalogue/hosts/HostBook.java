package org.fabcom.catalogue.hosts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hosts of the catalogue. Reads only. */
@Repository
public class HostBook {

    private static final String COLUMNS = "select id, slug, name, site from catalogue.host ";

    private final JdbcClient db;

    HostBook(JdbcClient db) {
        this.db = db;
    }

    /** By name. */
    public List<Host> all() {
        return db.sql(COLUMNS + "order by lower(name), slug")
                .query(HostBook::read)
                .list();
    }

    public Optional<Host> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(HostBook::read)
                .optional();
    }

    private static Host read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Host(
                row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"), row.getString("site"));
    }
}
