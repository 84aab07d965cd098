package org.fabcom.plan;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.plan.Happening.Act;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All that happened to plans and their items. Only added to. */
@Repository
public class PlanJournal {

    private static final String SELECT = """
            select e.act, e.at, p.name as by_name, e.item, e.stage, e.happened, e.reason, e.words
            from plan.plan_event e join people.party_card p on p.id = e.actor
            """;

    private final Sql db;

    PlanJournal(Sql db) {
        this.db = db;
    }

    /** The newest first. */
    public List<Happening> of(UUID item) {
        return db.sql(SELECT + " where e.item = :item order by e.at desc, e.entry desc")
                .param("item", item)
                .list(PlanJournal::read);
    }

    /** Of a whole plan, the newest first. */
    public List<Happening> ofPlan(UUID plan, int most) {
        return db.sql(SELECT + " where e.plan = :plan order by e.at desc, e.entry desc limit :most")
                .param("plan", plan, "most", most)
                .list(PlanJournal::read);
    }

    /** Who counted a kind last, and when. */
    public record Counter(String by, Instant at) {}

    /** By kind, for the present attempt. */
    public Map<String, Counter> counters(Item item) {
        return db.sql("select c.kind, p.name, c.at from plan.plan_count c join people.party_card p on p.id = c.actor "
                        + "where c.item = :item and c.attempt = :attempt order by c.entry")
                .param("item", item.id(), "attempt", item.course().attempt())
                .map(row -> row.getString("kind"), row -> new Counter(row.getString("name"), Times.read(row, "at")));
    }

    /** By whom and when it was added; null for what was drawn with the plan. */
    @Nullable
    Happening added(UUID item) {
        return db.sql(SELECT + " where e.item = :item and e.act = 'ADDED'")
                .param("item", item)
                .optional(PlanJournal::read)
                .orElse(null);
    }

    Happening last(UUID item) {
        return db.sql(SELECT + " where e.item = :item or e.act = 'DRAWN' and e.plan = "
                        + "(select plan from plan.plan_item where id = :item) order by e.at desc, e.entry desc limit 1")
                .param("item", item)
                .single(PlanJournal::read);
    }

    void add(UUID plan, Act act, PartyId by, String words) {
        write(plan, null, act, by, 1, "", "", null, "", words);
    }

    /** An item that joined a plan which was drawn already. */
    void joined(Item item, PartyId by) {
        write(
                item.plan(),
                item.id(),
                Act.ADDED,
                by,
                1,
                item.stage().name(),
                item.standing().name(),
                null,
                "",
                "");
    }

    void add(Item after, Step step, PartyId by) {
        var aside = after.course().aside();
        boolean stepsAside = step instanceof Step.Pause
                || step instanceof Step.RollBack
                || step instanceof Step.Keep
                || step instanceof Step.Drop;
        write(
                after.plan(),
                after.id(),
                act(step),
                by,
                after.course().attempt(),
                after.stage().name(),
                after.standing().name(),
                on(step),
                stepsAside && aside != null ? aside.reason().name() : "",
                words(step));
    }

    private void write(
            UUID plan,
            @Nullable UUID item,
            Act act,
            PartyId by,
            int attempt,
            String stage,
            String standing,
            @Nullable LocalDate on,
            String reason,
            String words) {
        db.sql("""
                insert into plan.plan_event (id, plan, item, at, actor, act, attempt, stage, standing, happened,
                    reason, words)
                values (:id, :plan, :item, :now, :by, :act, :attempt, :stage, :standing, :on, :reason, :words)
                """)
                .param("id", Ids.next())
                .param("plan", plan)
                .param("item", item)
                .param("by", by.value())
                .param("act", act.name())
                .param("attempt", attempt)
                .param("stage", stage)
                .param("standing", standing)
                .param("on", on)
                .param("reason", reason)
                .param("words", words)
                .update();
    }

    private static Act act(Step step) {
        return switch (step) {
            case Step.ChooseTarget it -> Act.TARGET_CHOSEN;
            case Step.Advance it -> Act.ADVANCED;
            case Step.RunBoth it -> Act.ADVANCED;
            case Step.MoveEnd it -> Act.END_MOVED;
            case Step.NothingToCarry it -> Act.NOTHING_TO_CARRY;
            case Step.Count it -> Act.COUNTED;
            case Step.KeepArchive it -> Act.ARCHIVED;
            case Step.DeleteOld it -> Act.OLD_DELETED;
            case Step.Pause it -> Act.PAUSED;
            case Step.Resume it -> Act.RESUMED;
            case Step.RollBack it -> Act.ROLLED_BACK;
            case Step.Restart it -> Act.RESTARTED;
            case Step.Keep it -> Act.KEPT;
            case Step.Drop it -> Act.DROPPED;
            case Step.SaySpent it -> Act.SPENT_SAID;
            case Step.NameReferent it -> Act.REFERENT_NAMED;
            case Step.SayFiscalClosing it -> Act.CLOSING_SAID;
            case Step.CheckFile it -> Act.FILE_CHECKED;
            case Step.Waive it -> Act.WAIVED;
        };
    }

    private static @Nullable LocalDate on(Step step) {
        return switch (step) {
            case Step.ChooseTarget it -> it.on();
            case Step.Advance it -> it.on();
            case Step.RunBoth it -> it.window().from();
            case Step.MoveEnd it -> it.to();
            case Step.NothingToCarry it -> it.on();
            case Step.KeepArchive it -> it.archive().dated();
            case Step.DeleteOld it -> it.on();
            case Step.Pause it -> it.resumeOn();
            case Step.SayFiscalClosing it -> it.on();
            default -> null;
        };
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.ChooseTarget it -> it.target().software();
            case Step.NothingToCarry it -> it.why();
            case Step.Count it -> it.counted().comment();
            case Step.Pause it -> it.text();
            case Step.RollBack it -> it.text();
            case Step.Keep it -> it.text();
            case Step.Drop it -> it.text();
            case Step.Waive it -> it.why();
            default -> "";
        };
    }

    private static Happening read(ResultSet row, int n) throws SQLException {
        var stage = row.getString("stage");
        return new Happening(
                Act.valueOf(row.getString("act")),
                Times.read(row, "at"),
                row.getString("by_name"),
                row.getObject("item", UUID.class),
                stage.isEmpty() ? null : Stage.valueOf(stage),
                row.getObject("happened", LocalDate.class),
                row.getString("reason"),
                row.getString("words"));
    }
}
