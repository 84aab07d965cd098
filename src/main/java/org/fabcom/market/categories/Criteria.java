package org.fabcom.market.categories;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.market.categories.Inherited.Action;
import org.fabcom.market.categories.Inherited.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The criteria of ratings, and where in the tree they are added or taken away. */
@Repository
public class Criteria {

    private final Sql db;
    private final Categories categories;

    Criteria(Sql db, Categories categories) {
        this.db = db;
        this.categories = categories;
    }

    /** All that were ever named, by name. */
    public List<Criterion> all() {
        return db.sql("select id, name from market.criterion order by lower(name), id")
                .list((row, n) -> new Criterion(row.getObject("id", UUID.class), row.getString("name")));
    }

    /** What holds in this category, in order; at the root of all for null. */
    public List<Criterion> at(@Nullable UUID category) {
        var named = named();
        return inherited(named).at(category).stream()
                .map(it -> Objects.requireNonNull(named.get(it)))
                .toList();
    }

    /** The lines of this one place. */
    List<Line<UUID>> lines(@Nullable UUID category) {
        return db.sql("select criterion, action, sequence from market.criterion_line "
                        + "where category is not distinct from cast(:category as uuid) order by sequence, criterion")
                .param("category", category, Types.OTHER)
                .list((row, n) -> new Line<>(
                        row.getObject("criterion", UUID.class),
                        Action.valueOf(row.getString("action")),
                        row.getInt("sequence")));
    }

    /** The criterion of this name, made if there is none yet. */
    @Transactional
    public Criterion named(String name, PartyId by) {
        db.sql("""
                insert into market.criterion (id, name, created_by, created_at) values (:id, :name, :by, :now)
                on conflict (lower(name)) do nothing
                """)
                .param("id", Ids.next(), "name", name.strip(), "by", by.value())
                .update();
        return db.sql("select id, name from market.criterion where lower(name) = lower(:name)")
                .param("name", name.strip())
                .single((row, n) -> new Criterion(row.getObject("id", UUID.class), row.getString("name")));
    }

    /** Adds or removes it here; a line that was there is replaced. */
    @Transactional
    public void line(@Nullable UUID category, UUID criterion, Action action, int sequence) {
        db.sql("""
                insert into market.criterion_line (id, category, criterion, action, sequence)
                values (:id, :category, :criterion, :action, :sequence)
                on conflict (category, criterion) do update set action = excluded.action, sequence = excluded.sequence
                """)
                .param("id", Ids.next())
                .param("category", category, Types.OTHER)
                .param("criterion", criterion)
                .param("action", action.name())
                .param("sequence", sequence)
                .update();
    }

    /** Nothing is said of it here any more: what holds above holds. */
    @Transactional
    void forget(@Nullable UUID category, UUID criterion) {
        db.sql("delete from market.criterion_line where category is not distinct from cast(:category as uuid) "
                        + "and criterion = :criterion")
                .param("category", category, Types.OTHER)
                .param("criterion", criterion)
                .update();
    }

    Optional<Criterion> find(UUID id) {
        return Optional.ofNullable(named().get(id));
    }

    private Map<UUID, Criterion> named() {
        var named = new LinkedHashMap<UUID, Criterion>();
        all().forEach(it -> named.put(it.id(), it));
        return named;
    }

    private Inherited<UUID, UUID> inherited(Map<UUID, Criterion> named) {
        var parents = new HashMap<UUID, UUID>();
        for (var it : categories.tree().ordered()) if (it.parent() != null) parents.put(it.id(), it.parent());
        var global = new ArrayList<Line<UUID>>();
        var lines = new HashMap<UUID, List<Line<UUID>>>();
        db.sql("select category, criterion, action, sequence from market.criterion_line order by sequence, criterion")
                .query(row -> {
                    var at = row.getObject("category", UUID.class);
                    var line = new Line<>(
                            row.getObject("criterion", UUID.class),
                            Action.valueOf(row.getString("action")),
                            row.getInt("sequence"));
                    (at == null ? global : lines.computeIfAbsent(at, it -> new ArrayList<>())).add(line);
                });
        var order = Comparator.<UUID, String>comparing(
                it -> Objects.requireNonNull(named.get(it)).name());
        return new Inherited<>(parents, global, lines, order);
    }
}
