package org.fabcom.accompaniment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fabcom.accompaniment.plan.way.Archive;
import org.fabcom.accompaniment.plan.way.Counted;
import org.fabcom.accompaniment.plan.way.Item;
import org.fabcom.accompaniment.plan.way.Item.Target;
import org.fabcom.accompaniment.plan.way.Reason;
import org.fabcom.accompaniment.plan.way.Refusal;
import org.fabcom.accompaniment.plan.way.Stage;
import org.fabcom.accompaniment.plan.way.Step;
import org.fabcom.accompaniment.plan.way.Tally;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans in their tables: drawn up, moved on by one person at a time, and guarded whoever writes. */
@FabComTest
@WithCatalogue
class PlansTest {

    private final Plans plans;
    private final PlanDates dates;
    private final PlanJournal journal;
    private final Neighbours neighbours;
    private final JdbcClient db;
    private final Accompanied accompanied;
    private Person lucie;
    private Person yann;
    private Plan plan;

    PlansTest(
            Plans plans,
            PlanDates dates,
            PlanJournal journal,
            Neighbours neighbours,
            JdbcClient db,
            ApplicationContext context) {
        this.plans = plans;
        this.dates = dates;
        this.journal = journal;
        this.neighbours = neighbours;
        this.db = db;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_plan() {
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var gardens = neighbours.association("Les Jardins du Gué", lucie);
        plan = accompanied.accepted(accompanied.prioritised(gardens, lucie, yann), lucie, yann);
    }

    private Item drive() {
        return accompanied.item(plan, "Google Drive");
    }

    private Taken take(Step step) {
        var item = drive();
        return plans.take(plan, item.id(), item.version(), lucie.id(), step);
    }

    private void must(Step step) {
        assertThat(take(step)).isInstanceOf(Taken.Done.class);
    }

    private void upTo(Stage stage) {
        var day = LocalDate.of(2026, 1, 1);
        must(new Step.ChooseTarget(new Target("Nextcloud", "Sans-nuage"), day));
        must(new Step.NameReferent(lucie.id()));
        for (var next : Stage.Way.LEAVING.stages()) {
            if (next == Stage.TARGET_CHOSEN) continue;
            if (!stage.atLeast(next)) return;
            if (next == Stage.EXPORT_VERIFIED)
                must(new Step.Count(new Counted("files", Tally.of(3214), Tally.NOT_YET, "")));
            if (next == Stage.IMPORT_VERIFIED)
                must(new Step.Count(new Counted("files", Tally.of(3214), Tally.of(3211), "")));
            if (next == Stage.DOUBLE_RUNNING)
                must(new Step.RunBoth(new org.fabcom.accompaniment.plan.way.Course.Window(day, day.plusDays(21))));
            else must(new Step.Advance(next, next == Stage.CLOSED ? day.plusDays(30) : day));
        }
    }

    @Test
    void one_item_per_tool_in_the_order_of_precedence_after_the_groundwork() {
        assertThat(plans.items(plan.id()).stream().map(it -> it.subject().tool()))
                .containsExactly(
                        "Un nom de domaine à nous, avec deux administrateurs",
                        "Un coffre pour les mots de passe",
                        "Un premier export de chaque outil, gardé chez nous",
                        "Doodle",
                        "Google Drive",
                        "Mailchimp",
                        "Gmail",
                        "HelloAsso",
                        "QuickBooks");
        var gmail = accompanied.item(plan, "Gmail");
        assertThat(dates.around(plan, plans.items(plan.id()), gmail, plans.today())
                        .holds())
                .singleElement()
                .satisfies(it -> assertThat(it.met()).isFalse());
    }

    @Test
    void what_was_written_is_read_again_as_it_was() {
        upTo(Stage.READ_ONLY);
        must(new Step.KeepArchive(new Archive(LocalDate.of(2026, 1, 2), "Disque", "Lucie", "a".repeat(64))));
        must(new Step.SaySpent(new Item.Spent(600, 1250)));
        must(new Step.Pause(Reason.NO_TIME, "Festival", plans.today().plusDays(9)));
        var item = drive();
        assertThat(item.stage()).isEqualTo(Stage.READ_ONLY);
        assertThat(item.course().reached()).hasSize(10);
        assertThat(item.counts()).containsExactly(new Counted("files", Tally.of(3214), Tally.of(3211), ""));
        assertThat(item.archive()).isNotNull();
        assertThat(item.spent()).isEqualTo(new Item.Spent(600, 1250));
        assertThat(item.course().aside()).isNotNull();
        assertThat(journal.of(item.id()).getFirst().act()).isEqualTo(Happening.Act.PAUSED);
        assertThat(journal.of(item.id()).getFirst().reason()).isEqualTo("NO_TIME");
        must(new Step.Resume());
        must(new Step.RollBack(Reason.TOO_HARD, "Trop lourd"));
        must(new Step.Restart());
        assertThat(drive().counts()).isEmpty();
        assertThat(drive().archive()).isNull();
    }

    @Test
    void two_people_act_at_once_one_wins_and_the_other_learns_who_did_what() throws Exception {
        upTo(Stage.TARGET_CHOSEN);
        var item = drive();
        var today = plans.today();
        List<Callable<Taken>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var by = i % 2 == 0 ? lucie : yann;
            both.add(() ->
                    plans.take(plan, item.id(), item.version(), by.id(), new Step.Advance(Stage.SPACE_OPENED, today)));
        }
        List<Taken> came = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var each : people.invokeAll(both)) came.add(each.get());
        }
        assertThat(came).filteredOn(Taken.Done.class::isInstance).hasSize(1);
        assertThat(came).filteredOn(Taken.TooLate.class::isInstance).hasSize(7).allSatisfy(it -> {
            var last = ((Taken.TooLate) it).last();
            assertThat(last.act()).isEqualTo(Happening.Act.ADVANCED);
            assertThat(last.by()).isIn("Lucie", "Yann");
        });
        assertThat(drive().version()).isEqualTo(item.version() + 1);
    }

    @Test
    void a_plan_is_drawn_and_accepted_once() {
        assertThat(plans.accept(plan, lucie.id())).isFalse();
        assertThatThrownBy(() -> db.sql("update accompaniment.plan set accepted_at = null, accepted_by = null")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_moves_once_the_case_is_over() {
        db.sql("update accompaniment.case_file set state = 'CLOSED', before = 'PRIORITISED', outcome = 'ABANDONED', "
                        + "reason = 'fini', real_minutes = 0, real_cents = 0, closed_at = now(), version = version + 1")
                .update();
        assertThat(take(new Step.NameReferent(yann.id())))
                .isEqualTo(new Taken.Refused(List.of(new Refusal.CaseOver())));
    }

    // The two hard guards, by direct SQL

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> db.sql(
                                "update accompaniment.plan_item set version = version + 1, " + sql + " where id = :id")
                        .param("id", drive().id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    @Test
    void no_statement_closes_an_account_before_an_import_is_verified_by_two_counts() {
        upTo(Stage.IMPORTED);
        refused("stage = 'CLOSED', closed_on = current_date", "from IMPORTED to CLOSED");
        refused("stage = 'IMPORT_VERIFIED', import_verified_on = current_date", "two counts");
        upToClosing();
        // a later count takes the proof away: the closing looks at it again
        db.sql(
                        "insert into accompaniment.plan_count (id, item, attempt, at, actor, kind, exported_unknown, imported_unknown, "
                                + "comment) values (gen_random_uuid(), :item, 1, now(), :by, 'files', true, true, 'perdu')")
                .param("item", drive().id())
                .param("by", lucie.id().value())
                .update();
        refused("stage = 'CLOSED', closed_on = current_date", "two counts");
    }

    private void upToClosing() {
        var day = LocalDate.of(2026, 1, 1);
        must(new Step.Count(new Counted("files", Tally.of(3214), Tally.of(3211), "")));
        must(new Step.Advance(Stage.IMPORT_VERIFIED, day));
        must(new Step.RunBoth(new org.fabcom.accompaniment.plan.way.Course.Window(day, day.plusDays(9))));
        must(new Step.Advance(Stage.SWITCHED, day));
        must(new Step.Advance(Stage.READ_ONLY, day));
        must(new Step.KeepArchive(new Archive(day, "Chez nous", "Lucie", null)));
    }

    @Test
    void no_statement_deletes_the_old_before_a_dated_export_is_kept_nor_closes_before_thirty_days() {
        upTo(Stage.READ_ONLY);
        refused("deleted_on = current_date", "no dated export");
        refused("stage = 'CLOSED', closed_on = current_date", "no dated export");
        must(new Step.KeepArchive(new Archive(LocalDate.of(2026, 1, 3), "Chez nous", "Lucie", null)));
        refused("deleted_on = date '2026-01-02'", "");
        refused("stage = 'CLOSED', closed_on = read_only_on + 29", "check");
        must(new Step.DeleteOld(plans.today()));
        must(new Step.Advance(Stage.CLOSED, plans.today()));
    }

    @Test
    void no_statement_jumps_moves_what_stands_aside_or_rewrites_the_evidence() {
        upTo(Stage.EXPORT_VERIFIED);
        refused("stage = 'DOUBLE_RUNNING'", "from EXPORT_VERIFIED");
        must(new Step.Pause(Reason.NO_TIME, "", plans.today().plusDays(3)));
        refused("stage = 'IMPORTED', imported_on = current_date", "stands aside");
        for (var table : List.of("plan_event", "plan_count", "plan_archive", "plan_waiver"))
            assertThatThrownBy(
                            () -> db.sql("delete from accompaniment." + table).update())
                    .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("update accompaniment.plan_count set imported = 1")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
