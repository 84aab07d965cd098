package org.fabcom.accompaniment.commons.recipes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.accompaniment.commons.Recipe;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Steps that somebody found wrong or dated, and what whoever keeps the recipe answered. Only added to. */
@Repository
public class Reports {

    private static final String OPEN = """
            select r.id, r.source, r.number, r.step, r.kind, r.words, r.item, r.actor, r.at, p.name as by_name
            from accompaniment.recipe_report r join people.party p on p.id = r.actor
            where not exists (select from accompaniment.recipe_answer a where a.report = r.id)
            """;

    private final JdbcClient db;
    private final Clock clock;

    Reports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is the matter with it. */
    public enum Kind {
        WRONG,
        DATED
    }

    /** One that waits for an answer. */
    public record Report(
            UUID id,
            String source,
            int number,
            String step,
            Kind kind,
            String words,
            UUID item,
            PartyId by,
            String byName,
            Instant at) {}

    /** Empty if the same person has said so of this step already and waits. */
    @Transactional
    public Optional<UUID> report(Recipe recipe, String step, Kind kind, String words, UUID item, PartyId by) {
        boolean said = open(recipe.source()).stream()
                .anyMatch(it -> it.step().equals(step)
                        && it.by().equals(by)
                        && it.item().equals(item));
        if (said) return Optional.empty();
        var id = Ids.next();
        db.sql("insert into accompaniment.recipe_report (id, source, number, step, kind, words, item, actor, at) "
                        + "values (:id, :source, :number, :step, :kind, :words, :item, :by, :at)")
                .param("id", id)
                .param("source", recipe.source())
                .param("number", recipe.number())
                .param("step", step)
                .param("kind", kind.name())
                .param("words", words)
                .param("item", item)
                .param("by", by.value())
                .param("at", Times.sql(clock.instant()))
                .update();
        return Optional.of(id);
    }

    /** What waits about a recipe, the oldest first. */
    public List<Report> open(String source) {
        return db.sql(OPEN + " and r.source = :source order by r.entry")
                .param("source", source)
                .query(Reports::read)
                .list();
    }

    /** All that waits, the oldest first. */
    public List<Report> open() {
        return db.sql(OPEN + " order by r.entry limit 500").query(Reports::read).list();
    }

    /** Said once for each: put right by a version, or left as it is ({@code number} null). */
    @Transactional
    public void answer(
            List<Report> reports, @org.jspecify.annotations.Nullable Integer number, String words, PartyId by) {
        for (var it : reports)
            db.sql("insert into accompaniment.recipe_answer (report, number, words, actor, at) "
                            + "values (:report, :number, :words, :by, :at) on conflict (report) do nothing")
                    .param("report", it.id())
                    .param("number", number)
                    .param("words", words)
                    .param("by", by.value())
                    .param("at", Times.sql(clock.instant()))
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
