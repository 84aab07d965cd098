package org.fabcom.till.sales;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.till.journal.Canonical;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The baskets of tills: one in front of each operator, and those that wait. */
@Repository
public class Baskets {

    private static final String SELECT =
            "select id, till, label, audience, level, lines::text as lines, parked, version, written_on from till.basket where ";

    private final Sql db;

    Baskets(Sql db) {
        this.db = db;
    }

    public Basket current(UUID till, PartyId by) {
        return current(till, by, null);
    }

    /** The one in front of them, of what is sold now or of a day of the notebook; an empty one if there is none. */
    @Transactional
    public Basket current(UUID till, PartyId by, @Nullable LocalDate writtenOn) {
        return open(till, by, writtenOn).orElseGet(() -> {
            db.sql("""
                    insert into till.basket (id, till, lines, made_by, changed_at, written_on)
                    values (:id, :till, '{"lines":[]}', :by, :now, :day) on conflict do nothing
                    """)
                    .param("id", Ids.next(), "till", till, "by", by.value(), "day", writtenOn)
                    .update();
            return open(till, by, writtenOn).orElseThrow();
        });
    }

    private Optional<Basket> open(UUID till, PartyId by, @Nullable LocalDate writtenOn) {
        return db.sql(SELECT + "till = :till and made_by = :by and not parked"
                        + " and written_on is not distinct from cast(:day as date)")
                .param("till", till, "day", writtenOn, "by", by.value())
                .optional(Baskets::read);
    }

    /** By its number alone, whatever else waits at this till; empty if it is another till’s. */
    public Optional<Basket> find(UUID till, UUID id) {
        return db.sql(SELECT + "id = :id")
                .param("id", id)
                .optional(Baskets::read)
                .filter(it -> it.till().equals(till));
    }

    /** The oldest first. */
    public List<Basket> parked(UUID till) {
        return db.sql(SELECT + "till = :till and parked order by changed_at, id")
                .param("till", till)
                .list(Baskets::read);
    }

    /** What somebody typed and did not sell. */
    public record Front(PartyId by, Basket basket) {}

    /** In front of anybody at this till and not empty, the oldest first. */
    public List<Front> inFront(UUID till) {
        return db
                .sql(SELECT.replace("select id", "select made_by, id")
                        + "till = :till and not parked order by changed_at, id")
                .param("till", till)
                .list((row, n) -> new Front(Rows.party(row, "made_by"), read(row, n)))
                .stream()
                .filter(it -> !it.basket().empty())
                .toList();
    }

    /** False if it changed since it was read. */
    boolean save(Basket it) {
        return db.sql("""
                update till.basket set lines = cast(:lines as jsonb), audience = :audience, level = :level, version = version + 1,
                    changed_at = :now
                where id = :id and version = :version
                """)
                .param("lines", Canonical.of(it.kept()))
                .param("audience", it.audience())
                .param("level", it.level(), java.sql.Types.SMALLINT)
                .param("id", it.id())
                .param("version", it.version())
                .updated();
    }

    /** It waits, under a word by which it is found again. */
    void park(Basket it, String label) {
        db.sql("update till.basket set parked = true, label = :label, changed_at = :now where id = :id")
                .param("label", label, "id", it.id())
                .update();
    }

    /** Of baskets that nobody touched since then. */
    void forgetLabels(Instant since) {
        db.sql("update till.basket set label = '' where label <> '' and changed_at < :since")
                .param("since", since)
                .update();
    }

    /** In front of this operator again; what was there waits in its place, if there was something. */
    @Transactional
    void resume(Basket it, PartyId by, String label) {
        open(it.till(), by, it.writtenOn()).ifPresent(there -> {
            if (there.empty()) drop(there.id());
            else park(there, label);
        });
        db.sql("update till.basket set parked = false, made_by = :by, changed_at = :now where id = :id")
                .param("by", by.value(), "id", it.id())
                .update();
    }

    void drop(UUID id) {
        db.sql("delete from till.basket where id = :id").param("id", id).update();
    }

    /** False if it changed since it was read, or somebody was faster. */
    boolean drop(Basket it) {
        return db.sql("delete from till.basket where id = :id and version = :version")
                .param("id", it.id(), "version", it.version())
                .updated();
    }

    private static Basket read(ResultSet row, int n) throws SQLException {
        var lines = JsonMapper.shared().readTree(row.getString("lines")).path("lines");
        return new Basket(
                Rows.id(row, "id"),
                Rows.id(row, "till"),
                row.getString("label"),
                row.getString("audience"),
                row.getObject("level", Integer.class),
                lines.valueStream().map(SaleLine::read).toList(),
                row.getBoolean("parked"),
                row.getInt("version"),
                row.getObject("written_on", LocalDate.class));
    }
}
