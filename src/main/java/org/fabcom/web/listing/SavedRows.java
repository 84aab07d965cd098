package org.fabcom.web.listing;

import module java.base;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.SavedViews;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** Filters of lists that people saved. Nobody reads those of others. */
@Repository
record SavedRows(Sql db) implements SavedViews {

    static final int MOST = 20;

    /** One as it is kept. */
    record Row(String path, String query, String name) {}

    @Override
    public List<Saved> of(PartyId person, String path) {
        return db.sql("select id, name, query from web.saved_view where person = :person and path = :path"
                        + " order by lower(name), id")
                .param("person", person.value(), "path", path)
                .list((row, n) -> new Saved(
                        row.getObject("id", UUID.class), row.getString("name"), path + "?" + row.getString("query")));
    }

    /** Under the same name the filters are the new ones. False if there are too many already, which the base says. */
    boolean save(PartyId person, Row it) {
        try {
            db.sql("""
                insert into web.saved_view (id, person, path, query, name, saved_at)
                values (:id, :person, :path, :query, :name, :now)
                on conflict (person, path, name) do update set query = excluded.query, saved_at = excluded.saved_at
                """)
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("path", it.path())
                    .param("query", it.query())
                    .param("name", it.name())
                    .update();
            return true;
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.broken(refused).orElse("").equals("saved_view_most")) return false;
            throw refused;
        }
    }

    /** What was taken away, if it was this person’s. */
    Optional<Row> drop(PartyId person, UUID id) {
        return db.sql("delete from web.saved_view where id = :id and person = :person returning path, query, name")
                .param("id", id, "person", person.value())
                .optional((row, n) -> new Row(row.getString("path"), row.getString("query"), row.getString("name")));
    }
}
