package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Counted;
import org.fabcom.plan.way.Course;
import org.fabcom.plan.way.FileCheck;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.plan.way.Tally;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Plans in their tables: drawn up, moved on by one person at a time, and guarded whoever writes. */
@FabComTest
@WithCatalogue
class PlansTest {

    private static final String ACCOUNTS = "QuickBooks";

    private final Plans plans;
    private final PlanDates dates;
    private final PlanJournal journal;
    private final Sql db;
    private final Accompanied accompanied;
    private Garden garden;
    private Plan plan;

    PlansTest(Plans plans, PlanDates dates, PlanJournal journal, Sql db, ApplicationContext context) {
        this.plans = plans;
        this.dates = dates;
        this.journal = journal;
        this.db = db;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_plan() {
        garden = accompanied.garden().accepted();
        plan = garden.plan();
    }

    private Item drive() {
        return garden.item(Garden.DRIVE);
    }

    private void must(Step step) {
        garden.take(Garden.DRIVE, step);
    }

    private void upTo(Stage stage) {
        garden.drive(stage, LocalDate.of(2026, 1, 1));
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
                        "AssoConnect",
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
            var by = i % 2 == 0 ? garden.lucie : garden.yann;
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
        assertThat(plans.accept(plan, garden.lucie.id(), "")).isFalse();
        assertThatThrownBy(() -> db.sql("update plan.plan set accepted_at = null, accepted_by = null")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_moves_once_the_case_is_over() {
        db.sql("update cases.case_file set state = 'CLOSED', before = 'PRIORITISED', outcome = 'ABANDONED', "
                        + "reason = 'fini', real_minutes = 0, real_cents = 0, closed_at = now(), version = version + 1")
                .update();
        assertThat(garden.tried(Garden.DRIVE, new Step.NameReferent(garden.yann.id())))
                .isEqualTo(new Taken.Refused(List.of(new StepRefusal.CaseOver())));
    }

    // The hard guards, by direct SQL

    private void refused(String sql, String why) {
        refused(Garden.DRIVE, sql, why);
    }

    private void refused(String tool, String sql, String why) {
        assertThatThrownBy(() -> db.sql("update plan.plan_item set version = version + 1, " + sql + " where id = :id")
                        .param("id", garden.item(tool).id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    private void accountsReceived() {
        var day = LocalDate.of(2026, 1, 1);
        garden.take(ACCOUNTS, new Step.ChooseTarget(new Item.Target("Paheko", ""), day));
        for (var stage : List.of(Stage.SPACE_OPENED, Stage.EXPORT_REQUESTED, Stage.EXPORT_RECEIVED))
            garden.take(ACCOUNTS, new Step.Advance(stage, day));
        garden.take(ACCOUNTS, new Step.Count(new Counted("entries", Tally.of(400), Tally.NOT_YET, "")));
    }

    private Step looked(int faults) {
        return new Step.CheckFile(new FileCheck(FileCheck.Kind.BOOKS, "b".repeat(64), 1200, 400, 0, faults));
    }

    @Test
    void no_statement_verifies_accounts_before_their_file_of_entries_was_found_sound() {
        accountsReceived();
        var verified = "stage = 'EXPORT_VERIFIED', verified_on = current_date";
        refused(ACCOUNTS, verified, "the file of entries was not found sound");
        refused(ACCOUNTS, verified + ", at_fiscal_closing = false", "");
        garden.take(ACCOUNTS, looked(0), looked(2));
        refused(ACCOUNTS, verified, "the file of entries was not found sound");
        garden.take(ACCOUNTS, new Step.Waive(garden.item(ACCOUNTS).id(), "L’exercice, pas le fichier"));
        refused(ACCOUNTS, verified, "the file of entries was not found sound");
        garden.take(ACCOUNTS, looked(0), new Step.Advance(Stage.EXPORT_VERIFIED, plans.today()));
        garden.take(ACCOUNTS, new Step.RollBack(Reason.TOO_HARD, "Trop lourd"), new Step.Restart());
        accountsReceived();
        refused(ACCOUNTS, verified, "the file of entries was not found sound");
    }

    @Test
    void where_there_is_no_such_file_somebody_says_why_once_and_the_base_takes_it_too() {
        accountsReceived();
        var waiver = new StepRefusal.BooksNotSound(garden.item(ACCOUNTS).id()).waivable();
        garden.take(
                ACCOUNTS,
                new Step.Waive(waiver, "Un cahier et un tableur"),
                new Step.Advance(Stage.EXPORT_VERIFIED, plans.today()));
        assertThat(garden.item(ACCOUNTS).stage()).isEqualTo(Stage.EXPORT_VERIFIED);
    }

    @Test
    void no_statement_closes_an_account_before_an_import_is_verified_by_two_counts() {
        upTo(Stage.IMPORTED);
        refused("stage = 'CLOSED', closed_on = current_date", "from IMPORTED to CLOSED");
        refused("stage = 'IMPORT_VERIFIED', import_verified_on = current_date", "two counts");
        upToClosing();
        // a later count takes the proof away: the closing looks at it again
        db.sql("insert into plan.plan_count (id, item, attempt, at, actor, kind, exported_unknown, imported_unknown, "
                        + "comment) values (gen_random_uuid(), :item, 1, now(), :by, 'files', true, true, 'perdu')")
                .param("item", drive().id(), "by", garden.lucie.id().value())
                .update();
        refused("stage = 'CLOSED', closed_on = current_date", "two counts");
    }

    private void upToClosing() {
        var day = LocalDate.of(2026, 1, 1);
        must(Garden.files(Tally.of(3211)));
        must(new Step.Advance(Stage.IMPORT_VERIFIED, day));
        must(new Step.RunBoth(new Course.Window(day, day.plusDays(9))));
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
            assertThatThrownBy(() -> db.sql("delete from plan." + table).update())
                    .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> db.sql("update plan.plan_count set imported = 1").update())
                .isInstanceOf(DataAccessException.class);
    }
}
