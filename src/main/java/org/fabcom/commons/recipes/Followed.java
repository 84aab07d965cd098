package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.Recipes;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.way.Item;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which recipes an item follows, each at which version, and which newer version it is offered. */
@Repository
class Followed {

    private final Sql db;
    private final Recipes recipes;

    Followed(Sql db, Recipes recipes) {
        this.db = db;
        this.recipes = recipes;
    }

    /**
     * A recipe as an item follows it.
     *
     * @param offered a newer version that nobody has taken or declined for this item yet
     */
    record Following(Recipe recipe, Optional<Recipe> offered) {}

    /** An item of an open plan that follows a recipe, and who accompanies it. */
    record Follower(UUID item, UUID caseFile, PartyId mediator) {}

    /** Those of published plans first, then that of our template. */
    List<Following> of(Item item) {
        var all = new ArrayList<Following>();
        for (var source : sources(item)) following(item, source).ifPresent(all::add);
        return all;
    }

    private List<String> sources(Item item) {
        var sources = new ArrayList<>(db.sql("select source from commons.recipe_followed "
                        + "where item = :item and source like 'plan.%' group by source order by min(entry)")
                .param("item", item.id())
                .list((row, n) -> row.getString(1)));
        sources.add(Recipe.ofFamily(item.subject().family()));
        return sources;
    }

    private record Numbers(int followed, int answered) {}

    private Optional<Following> following(Item item, String source) {
        var versions = recipes.versions(source);
        if (versions.isEmpty()) return Optional.empty();
        var numbers = numbers(item, source);
        var latest = versions.getFirst();
        var now = versions.stream()
                .filter(it -> it.number() == numbers.followed())
                .findFirst()
                .orElse(versions.getLast());
        boolean news = item.underWay() && latest.number() > Math.max(now.number(), numbers.answered());
        return Optional.of(new Following(now, news ? Optional.of(latest) : Optional.empty()));
    }

    /** What was there when the item began holds until another version is taken. */
    private Numbers numbers(Item item, String source) {
        return db.sql("""
                select coalesce(
                        (select f.number from commons.recipe_followed f
                         where f.item = :item and f.source = :source and f.answer = 'TAKEN' order by f.entry desc limit 1),
                        (select max(v.number) from commons.recipe_version v
                         where v.source = :source and v.at <= coalesce(
                            (select e.at from plan.item_event e where e.item = :item and e.act = 'ADDED' limit 1),
                            (select p.drawn_at from plan.plan_card p where p.id = :plan))),
                        1) as followed,
                    coalesce((select max(f.number) from commons.recipe_followed f
                              where f.item = :item and f.source = :source), 0) as answered
                """)
                .param("item", item.id(), "plan", item.plan(), "source", source)
                .single((row, n) -> new Numbers(row.getInt("followed"), row.getInt("answered")));
    }

    /** From now on with this version. */
    @Transactional
    void take(UUID item, String source, int number, PartyId by) {
        answer(item, source, number, "TAKEN", by);
    }

    /** This version is not for us; what the item follows stays. */
    @Transactional
    void decline(UUID item, String source, int number, PartyId by) {
        answer(item, source, number, "DECLINED", by);
    }

    private void answer(UUID item, String source, int number, String answer, PartyId by) {
        db.sql("insert into commons.recipe_followed (id, item, source, number, answer, actor, at) "
                        + "values (:id, :item, :source, :number, :answer, :by, :now)")
                .param("id", Ids.next())
                .param("item", item)
                .param("source", source)
                .param("number", number)
                .param("answer", answer)
                .param("by", by.value())
                .update();
    }

    Optional<UUID> caseOf(UUID item) {
        return db.sql("select p.case_file from plan.item_card i join plan.plan_card p on p.id = i.plan "
                        + "where i.id = :item")
                .param("item", item)
                .optional(UUID.class);
    }

    /** The items of open plans that follow a recipe and are still under way. */
    List<Follower> followers(String source) {
        return db.sql("""
                select i.id, p.case_file, c.mediator from plan.item_card i
                join plan.plan_card p on p.id = i.plan join cases.case_card c on c.id = p.case_file
                where i.standing in ('MOVING', 'PAUSED')
                  and i.stage <> case i.way when 'LEAVING' then 'CLOSED' else 'SPACE_OPENED' end
                  and c.mediator is not null and c.merged_into is null
                  and c.state in ('ASSIGNED', 'DIAGNOSIS', 'REPORTED', 'PRIORITISED', 'UNDER_WAY', 'FOLLOW_UP')
                  and (i.family = :family
                       or exists (select from commons.recipe_followed f where f.item = i.id and f.source = :source))
                order by c.id, i.position
                """)
                .param("family", Recipe.family(source).orElse(""), "source", source)
                .list((row, n) -> new Follower(
                        row.getObject("id", UUID.class),
                        row.getObject("case_file", UUID.class),
                        new PartyId(row.getObject("mediator", UUID.class))));
    }
}
