package org.fabcom.market.categories;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people can do, by which matching wants are found (E20). */
@Repository
public class Skills {

    /** What one person can do: categories, and words of their own. */
    public record Of(Set<UUID> categories, Set<String> tags) {

        public boolean none() {
            return categories.isEmpty() && tags.isEmpty();
        }
    }

    private final Sql db;

    Skills(Sql db) {
        this.db = db;
    }

    public Of of(PartyId person) {
        var categories = new LinkedHashSet<UUID>();
        var tags = new TreeSet<String>();
        db.sql("select category, tag from market.skill where person = :person")
                .param("person", person.value())
                .query(row -> {
                    var category = row.getObject("category", UUID.class);
                    if (category != null) categories.add(category);
                    else tags.add(row.getString("tag"));
                });
        return new Of(categories, tags);
    }

    @Transactional
    public void say(PartyId person, Collection<UUID> categories, Collection<String> tags) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('market.skill ' || :person, 0)) is null")
                .param("person", person.toString())
                .single(Boolean.class);
        db.sql("delete from market.skill where person = :person")
                .param("person", person.value())
                .update();
        for (var it : Set.copyOf(categories)) add(person, it, null);
        for (var it : Set.copyOf(tags)) add(person, null, it);
    }

    private void add(
            PartyId person,
            @org.jspecify.annotations.Nullable UUID category,
            @org.jspecify.annotations.Nullable String tag) {
        db.sql("insert into market.skill (id, person, category, tag) values (:id, :person, :category, :tag)")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("category", category, java.sql.Types.OTHER)
                .param("tag", tag, java.sql.Types.VARCHAR)
                .update();
    }

    static List<UUID> ids(Collection<String> typed) {
        return typed.stream().flatMap(it -> Ids.read(it).stream()).toList();
    }
}
