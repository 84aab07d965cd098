package org.fabcom.market.categories;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.SharedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** The categories of the square. What the database refuses (a circle, a name twice) comes back as an outcome. */
@Repository
public class Categories {

    /** What came of a change. */
    public sealed interface Outcome {

        record Done(UUID id) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why it was refused. */
    enum Why {
        CYCLE,
        DEEP,
        TAKEN,
        /** Somebody changed it meanwhile. */
        LATE
    }

    private final Sql db;
    private final Clock clock;

    Categories(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public CategoryTree tree() {
        return SharedAnswers.of(
                List.of("market.categories"),
                () -> new CategoryTree(
                        db.sql("select id, parent, name, position, closed_at, version from market.category")
                                .list(Categories::read)));
    }

    Optional<Category> find(UUID id) {
        return tree().find(id);
    }

    public Outcome add(String name, @Nullable UUID parent, int position, PartyId by) {
        var id = Ids.next();
        return guarded(() -> {
            db.sql("""
                    insert into market.category (id, parent, name, position, created_by, created_at)
                    values (:id, :parent, :name, :position, :by, :now)
                    """)
                    .param("id", id)
                    .param("parent", parent, Types.OTHER)
                    .param("name", name.strip())
                    .param("position", position)
                    .param("by", by.value())
                    .update();
            return new Outcome.Done(id);
        });
    }

    /** Name, place among its neighbours, and where it lies: whatever lies in it comes along (E12). */
    Outcome change(Category it, String name, @Nullable UUID parent, int position) {
        if (tree().cycle(it.id(), parent)) return new Outcome.Refused(Why.CYCLE);
        return guarded(() -> {
            int done = db.sql("""
                    update market.category set name = :name, parent = :parent, position = :position, version = version + 1
                    where id = :id and version = :version
                    """)
                    .param("name", name.strip())
                    .param("parent", parent, Types.OTHER)
                    .param("position", position)
                    .param("id", it.id())
                    .param("version", it.version())
                    .update();
            return done == 1 ? new Outcome.Done(it.id()) : new Outcome.Refused(Why.LATE);
        });
    }

    /** Takes no new posts from now on, nor does what lies in it; or takes them again. */
    Outcome close(UUID id, boolean closed) {
        return guarded(() -> {
            db.sql("update market.category set closed_at = :at, version = version + 1 where id = :id")
                    .param("at", closed ? Times.sql(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", id)
                    .update();
            return new Outcome.Done(id);
        });
    }

    private static Outcome guarded(java.util.function.Supplier<Outcome> what) {
        try {
            return what.get();
        } catch (DataIntegrityViolationException refused) {
            return new Outcome.Refused(
                    switch (Constraints.broken(refused).orElse("")) {
                        case "category_cycle" -> Why.CYCLE;
                        case "category_deep" -> Why.DEEP;
                        case "category_name" -> Why.TAKEN;
                        default -> throw refused;
                    });
        }
    }

    private static Category read(ResultSet row, int n) throws SQLException {
        return new Category(
                row.getObject("id", UUID.class),
                row.getObject("parent", UUID.class),
                row.getString("name"),
                row.getInt("position"),
                row.getObject("closed_at") != null,
                row.getInt("version"));
    }
}
