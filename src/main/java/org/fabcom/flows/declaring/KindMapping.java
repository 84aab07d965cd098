package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.flows.ObjectKind;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.Form;
import org.springframework.transaction.annotation.Transactional;

/** What each kind is in the words of others: dated versions, none is changed. Thread-safe. */
public abstract class KindMapping<C extends Enum<C>> {

    /** A version: what each kind is from a day on. */
    public record Version<C>(UUID id, int version, LocalDate from, Map<UUID, C> kinds) {}

    private final Sql db;
    private final String template;
    private final Class<C> categories;

    protected KindMapping(Sql db, String template, Class<C> categories) {
        this.db = db;
        this.template = template;
        this.categories = categories;
    }

    /** That which holds on a day: the last of those that begin no later. */
    public Optional<Version<C>> on(PartyId owner, LocalDate day) {
        return db.sql("""
                select id, version, from_day from flows.mapping
                where owner = :owner and template = :template and from_day <= :day
                order by from_day desc, version desc limit 1
                """)
                .param("owner", owner.value(), "template", template, "day", day)
                .optional((row, n) -> new Version<>(
                        Rows.id(row, "id"),
                        row.getInt("version"),
                        row.getObject("from_day", LocalDate.class),
                        kinds(Rows.id(row, "id"))));
    }

    private Map<UUID, C> kinds(UUID mapping) {
        var kinds = new HashMap<UUID, C>();
        db.sql("select kind, category from flows.mapping_line where mapping = :mapping")
                .param("mapping", mapping)
                .list((row, n) -> kinds.put(Rows.id(row, "kind"), Enum.valueOf(categories, row.getString("category"))));
        return kinds;
    }

    /** As a form says it. */
    @Transactional
    public void add(PartyId owner, LocalDate from, Iterable<ObjectKind> kinds, Form form, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into flows.mapping (id, owner, template, from_day, version, made_by, made_at)
                select :id, :owner, :template, :from, coalesce(max(version), 0) + 1, :by, :now
                from flows.mapping where owner = :owner and template = :template
                """)
                .param("id", id)
                .param("owner", owner.value())
                .param("template", template)
                .param("from", from)
                .param("by", by.value())
                .update();
        for (var kind : kinds)
            Stream.of(categories.getEnumConstants())
                    .map(Enum::name)
                    .filter(form.value("objet-" + kind.id())::equals)
                    .forEach(it -> db.sql(
                                    "insert into flows.mapping_line (mapping, kind, category) values (:id, :kind, :category)")
                            .param("id", id, "kind", kind.id(), "category", it)
                            .update());
    }
}
