package org.fabcom.commons.recipes;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.commons.Recipe;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Steps that somebody found wrong or dated, and what whoever keeps the recipe answered. Only added to. */
@Repository
class Reports {

    private static final String OPEN = """
            select r.id, r.source, r.number, r.step, r.kind, r.words, r.item, r.actor, r.at, p.name as by_name
            from commons.recipe_report r join people.party_card p on p.id = r.actor
            where not exists (select from commons.recipe_answer a where a.report = r.id)
            """;

    private final Sql db;

    Reports(Sql db) {
        this.db = db;
    }

    /** What is the matter with it. */
    enum Kind {
        WRONG,
        DATED
    }

    /** One that waits for an answer. */
    record Report(
            UUID id,
            String source,
            int number,
            String step,
            Kind kind,
            String words,
            UUID item,
            PartyId by,
            String byName,
            Instant at) {

        private boolean same(UUID id, Kind kind, String words) {
            return this.id.equals(id) && this.kind == kind && this.words.equals(words);
        }
    }

    /** What came of saying so. */
    enum Said {
        DONE,
        /** Sent twice: the first one counts. */
        AGAIN,
        /** The same person has said so of this step already and waits. */
        WAITS,
        /** Another report has this number. */
        NOT_YOURS
    }

    /** Under the number its form was given. Two who speak of the same recipe at once speak one after the other. */
    @Transactional
    Said report(UUID id, Recipe recipe, String step, Kind kind, String words, UUID item, PartyId by) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('commons.report.' || :source, 0))")
                .param("source", recipe.source())
                .single((row, n) -> 0);
        var said = open(recipe.source()).stream()
                .filter(it -> it.step().equals(step)
                        && it.by().equals(by)
                        && it.item().equals(item))
                .findFirst();
        if (said.isPresent()) return said.get().same(id, kind, words) ? Said.AGAIN : Said.WAITS;
        int done = db.sql(
                        "insert into commons.recipe_report (id, source, number, step, kind, words, item, actor, at) "
                                + "values (:id, :source, :number, :step, :kind, :words, :item, :by, :now) on conflict (id) do nothing")
                .param("id", id)
                .param("source", recipe.source())
                .param("number", recipe.number())
                .param("step", step)
                .param("kind", kind.name())
                .param("words", words)
                .param("item", item)
                .param("by", by.value())
                .update();
        if (done == 1) return Said.DONE;
        return db.sql("select actor = :by from commons.recipe_report where id = :id")
                        .param("by", by.value(), "id", id)
                        .single(Boolean.class)
                ? Said.AGAIN
                : Said.NOT_YOURS;
    }

    /** What waits about a recipe, the oldest first. */
    List<Report> open(String source) {
        return db.sql(OPEN + " and r.source = :source order by r.entry")
                .param("source", source)
                .list(Reports::read);
    }

    /** All that waits, the oldest first. */
    List<Report> open() {
        return db.sql(OPEN + " order by r.entry limit 500").list(Reports::read);
    }

    /** Said once for each: put right by a version, or left as it is ({@code number} null). */
    @Transactional
    void answer(List<Report> reports, @org.jspecify.annotations.Nullable Integer number, String words, PartyId by) {
        for (var it : reports)
            db.sql("insert into commons.recipe_answer (report, number, words, actor, at) "
                            + "values (:report, :number, :words, :by, :now) on conflict (report) do nothing")
                    .param("report", it.id(), "number", number, "words", words, "by", by.value())
                    .update();
    }

    private static Report read(ResultSet row, int n) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getInt("number"),
                row.getString("step"),
                Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getObject("item", UUID.class),
                new PartyId(row.getObject("actor", UUID.class)),
                row.getString("by_name"),
                Times.read(row, "at"));
    }
}
