package org.fabcom.commons;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.cases.CaseId;
import org.fabcom.commons.SharedPlan.Uses;
import org.fabcom.commons.Story.Ancestor;
import org.fabcom.commons.Story.Line;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The published plans. Only added to; a withdrawal is a row beside. */
@Repository
public class SharedPlans {

    /** Ends in what one asks of {@code p}. */
    static final String SELECT = """
            select p.*, w.at as withdrawn_at, u.taken, u.arrived, u.ended
            from commons.shared_plan p
            left join commons.shared_withdrawal w on w.plan = p.id
            cross join lateral (
                select count(*) as taken, count(*) filter (where c.outcome in ('FULL', 'PARTIAL')) as arrived,
                    count(*) filter (where c.state = 'CLOSED') as ended
                from commons.shared_fork f join cases.case_card c on c.id = f.case_file
                where f.plan = p.id) u
            """;

    private final Sql db;
    private final JsonMapper json;
    private final Recipes recipes;

    SharedPlans(Sql db, JsonMapper json, Recipes recipes) {
        this.db = db;
        this.json = json;
        this.recipes = recipes;
    }

    public Optional<SharedPlan> find(UUID id) {
        return db.sql(SELECT + " where p.id = :id").param("id", id).optional(this::read);
    }

    /** These, in this order. */
    public List<SharedPlan> these(List<UUID> ids) {
        return db.sql(SELECT + " where p.id = any (:ids) order by array_position(:ids, p.id)")
                .param("ids", ids.toArray(UUID[]::new))
                .list(this::read);
    }

    /** The one that came from elsewhere under this name. */
    public Optional<SharedPlan> foreign(String id) {
        return db.sql(SELECT + " where p.foreign_id = :id").param("id", id).optional(this::read);
    }

    /** What was published of a case, the newest first. */
    public List<SharedPlan> of(CaseId id) {
        return db.sql(SELECT + " where p.case_file = :id order by p.entry desc")
                .param("id", id.value())
                .list(this::read);
    }

    /** The plans a case started from. */
    public List<SharedPlan> parents(CaseId id) {
        return db.sql(SELECT + " where p.id in (select plan from commons.shared_fork where case_file = :id) "
                        + "order by p.entry")
                .param("id", id.value())
                .list(this::read);
    }

    /** The plans a case started from and theirs, each once. */
    public List<Ancestor> ancestors(CaseId id, String base) {
        return parents(id).stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(new Ancestor(
                                name(it),
                                it.story().title(),
                                it.credit(),
                                it.licence().spdx(),
                                it.story().source().isEmpty()
                                        ? base + it.url()
                                        : it.story().source())),
                        it.story().ancestors().stream()))
                .distinct()
                .toList();
    }

    /** The name by which it is known everywhere. */
    public static String name(SharedPlan it) {
        return it.foreignId() == null ? it.id().toString() : it.foreignId();
    }

    /**
     * Publishes. {@code caseId} or {@code foreignId} says where it comes from. The base asks once more whether {@code by} may.
     */
    @Transactional
    public SharedPlan publish(
            @Nullable CaseId caseId,
            @Nullable String foreignId,
            Story story,
            Licence licence,
            String credit,
            PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into commons.shared_plan (id, case_file, foreign_id, title, licence, credit, content, outcome, size,
                    tools, targets, words, published_by, published_at)
                values (:id, :case, :foreign, :title, :licence, :credit, :content::jsonb, :outcome, :size, :tools, :targets,
                    :words, :by, :now)
                """)
                .param("id", id)
                .param("case", caseId == null ? null : caseId.value())
                .param("foreign", foreignId)
                .param("title", story.title())
                .param("licence", licence.spdx())
                .param("credit", credit)
                .param("content", json.writeValueAsString(story))
                .param("outcome", story.result().outcome())
                .param("size", story.setting().size().name())
                .param(
                        "tools",
                        story.left().stream()
                                .map(Line::tool)
                                .filter(it -> !it.isEmpty())
                                .distinct()
                                .toArray(String[]::new))
                .param(
                        "targets",
                        story.left().stream()
                                .map(Line::target)
                                .filter(it -> !it.isEmpty())
                                .distinct()
                                .toArray(String[]::new))
                .param("words", words(story), "by", by.value())
                .update();
        for (var line : story.lines())
            if (!line.recipe().isEmpty()) recipes.first(SharedPlan.source(id, line.key()), line.recipe(), by);
        return find(id).orElseThrow();
    }

    private static String words(Story story) {
        var words = new StringBuilder(story.title());
        for (var line : story.lines()) {
            words.append(' ').append(line.tool()).append(' ').append(line.target());
            line.recipe().forEach(it -> words.append(' ').append(it.text()));
        }
        return Fold.words(words.toString());
    }

    /** Shown no more; false if it was withdrawn already. */
    @Transactional
    public boolean withdraw(UUID plan, String reason, PartyId by) {
        return db.sql("insert into commons.shared_withdrawal (plan, actor, at, reason) "
                        + "values (:plan, :by, :now, :reason) on conflict (plan) do nothing")
                .param("plan", plan, "by", by.value(), "reason", reason)
                .updated();
    }

    /** For those who read rows of {@link #SELECT}. */
    SharedPlan read(ResultSet row, int n) throws SQLException {
        var file = row.getObject("case_file", UUID.class);
        return new SharedPlan(
                row.getObject("id", UUID.class),
                file == null ? null : new CaseId(file),
                row.getString("foreign_id"),
                Licence.of(row.getString("licence")).orElseThrow(),
                row.getString("credit"),
                json.readValue(row.getString("content"), Story.class),
                new PartyId(row.getObject("published_by", UUID.class)),
                Times.read(row, "published_at"),
                Times.readIfAny(row, "withdrawn_at"),
                new Uses(row.getLong("taken"), row.getLong("arrived"), row.getLong("ended")));
    }
}
