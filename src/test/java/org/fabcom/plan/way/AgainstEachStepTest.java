package org.fabcom.plan.way;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item.Target;
import org.fabcom.plan.way.StepRefusal.AllOver;
import org.fabcom.plan.way.StepRefusal.AlreadyDeleted;
import org.fabcom.plan.way.StepRefusal.ArchiveIncomplete;
import org.fabcom.plan.way.StepRefusal.BeforeTheLast;
import org.fabcom.plan.way.StepRefusal.FingerprintWrong;
import org.fabcom.plan.way.StepRefusal.InTheFuture;
import org.fabcom.plan.way.StepRefusal.NoArchive;
import org.fabcom.plan.way.StepRefusal.NotAside;
import org.fabcom.plan.way.StepRefusal.NotFromHere;
import org.fabcom.plan.way.StepRefusal.NothingToWaive;
import org.fabcom.plan.way.StepRefusal.PlanNotAccepted;
import org.fabcom.plan.way.StepRefusal.ReasonMissing;
import org.fabcom.plan.way.StepRefusal.StandsAside;
import org.fabcom.plan.way.StepRefusal.WindowWrong;
import org.fabcom.plan.way.StepRefusal.WordsMissing;
import org.junit.jupiter.api.Test;

/** All that stands against a step is said, and each of it is found: step by step, as people take them wrongly. */
class AgainstEachStepTest {

    private static final Step PAUSE = new Step.Pause(Reason.NO_TIME, "", Walk.START.plusDays(300));
    private static final Step KEEP = new Step.Keep(Reason.FAIR_ENOUGH, "Tout s’exporte");
    private static final Step BACK = new Step.RollBack(Reason.TOO_HARD, "Trop lent");

    private final Walk drive = Walk.drive();

    @Test
    void what_is_paused_moves_only_once_it_is_taken_up_again() {
        drive.to(Stage.SPACE_OPENED).take(PAUSE);
        var paused = new StandsAside(ItemStanding.PAUSED);
        var today = drive.today;
        for (var step : List.of(
                new Step.ChooseTarget(new Target("Seafile", ""), today),
                new Step.Advance(Stage.EXPORT_REQUESTED, today),
                new Step.RunBoth(new Window(today, today.plusDays(9))),
                new Step.MoveEnd(today.plusDays(9)),
                new Step.NothingToCarry("files", "rien", today),
                new Step.Count(Walk.FILES),
                new Step.DeleteOld(today),
                new Step.CheckFile(new FileCheck(FileCheck.Kind.CONTACTS, "0".repeat(64), 1, 1, 0, 0)),
                PAUSE)) assertThat(drive.refused(step)).as("%s", step).contains(paused);
    }

    @Test
    void nothing_is_taken_up_that_goes_on() {
        assertThat(drive.refused(new Step.Resume())).containsExactly(new NotAside());
        assertThat(drive.refused(new Step.Restart())).containsExactly(new NotAside());
        drive.take(BACK);
        assertThat(drive.refused(new Step.Resume())).containsExactly(new NotAside());
    }

    @Test
    void a_target_has_a_name_and_a_day_that_has_come() {
        assertThat(drive.refused(new Step.ChooseTarget(new Target(" ", "Sans-nuage"), drive.today.plusDays(1))))
                .containsExactly(new StepRefusal.NoTarget(), new InTheFuture());
    }

    @Test
    void what_ends_by_itself_has_no_next_stage() {
        drive.to(Stage.CLOSED);
        assertThat(drive.refused(new Step.Advance(Stage.CLOSED, drive.today))).contains(new AllOver());
        assertThat(drive.refused(new Step.CheckFile(new FileCheck(FileCheck.Kind.BOOKS, "0".repeat(64), 2, 1, 0, 0))))
                .containsExactly(new AllOver());
        assertThat(drive.refused(PAUSE)).containsExactly(new AllOver());
        assertThat(drive.refused(KEEP)).containsExactly(new AllOver());
    }

    @Test
    void stages_with_steps_of_their_own_are_not_reached_by_a_day_alone() {
        assertThat(drive.refused(new Step.Advance(Stage.TARGET_CHOSEN, drive.today)))
                .containsExactly(new NotFromHere(Stage.TO_STUDY));
        drive.to(Stage.IMPORT_VERIFIED);
        assertThat(drive.refused(new Step.Advance(Stage.DOUBLE_RUNNING, drive.today)))
                .containsExactly(new NotFromHere(Stage.IMPORT_VERIFIED));
    }

    @Test
    void both_tools_run_after_the_proof_in_an_accepted_plan_for_a_while_that_has_begun() {
        drive.to(Stage.IMPORTED).take(new Step.NameReferent(new PartyId(Ids.next())));
        var soon = drive.today.plusDays(1);
        assertThat(drive.refused(new Step.RunBoth(new Window(soon, soon.plusDays(9)))))
                .containsExactly(new NotFromHere(Stage.IMPORTED), new InTheFuture());
        drive.to(Stage.IMPORT_VERIFIED).accepted = false;
        assertThat(drive.refused(new Step.RunBoth(new Window(drive.today, drive.today.plusDays(9)))))
                .containsExactly(new PlanNotAccepted());
    }

    @Test
    void both_tools_run_for_a_year_at_most_and_the_end_is_moved_within_it() {
        drive.to(Stage.IMPORT_VERIFIED).take(new Step.NameReferent(new PartyId(Ids.next())));
        var from = drive.today;
        var last = from.plusDays(366);
        assertThat(drive.refused(new Step.RunBoth(new Window(from, last.plusDays(1)))))
                .containsExactly(new WindowWrong());
        drive.take(new Step.RunBoth(new Window(from, from.plusDays(21))));
        assertThat(drive.refused(new Step.MoveEnd(last.plusDays(1)))).containsExactly(new WindowWrong());
        assertThat(drive.refused(new Step.MoveEnd(from))).containsExactly(new WindowWrong());
        drive.take(new Step.MoveEnd(last)).take(new Step.MoveEnd(from.plusDays(1)));
        drive.to(Stage.SWITCHED);
        assertThat(drive.refused(new Step.MoveEnd(last))).containsExactly(new NotFromHere(Stage.SWITCHED));
    }

    @Test
    void an_end_is_moved_only_of_what_runs() {
        assertThat(drive.to(Stage.IMPORT_VERIFIED).refused(new Step.MoveEnd(drive.today.plusDays(3))))
                .containsExactly(new NotFromHere(Stage.IMPORT_VERIFIED));
    }

    @Test
    void nothing_to_carry_is_said_of_an_open_space_with_words_a_day_and_an_accepted_plan() {
        var polls = Walk.polls();
        var soon = polls.today.plusDays(1);
        polls.accepted = false;
        assertThat(polls.refused(new Step.NothingToCarry("polls", " ", soon)))
                .containsExactly(
                        new NotFromHere(Stage.TO_STUDY), new PlanNotAccepted(), new WordsMissing(), new InTheFuture());
        polls.accepted = true;
        polls.to(Stage.SPACE_OPENED).take(new Step.NothingToCarry("polls", "Rien", polls.today));
        assertThat(polls.refused(new Step.NothingToCarry("polls", "Rien", polls.today)))
                .containsExactly(new NotFromHere(Stage.IMPORT_VERIFIED));
    }

    @Test
    void an_archive_is_whole_and_of_the_days_between_the_asking_and_today() {
        drive.to(Stage.EXPORT_REQUESTED);
        var asked = drive.today;
        var kept = new Archive(asked, "Disque", "Lucie", "0".repeat(64));
        assertThat(drive.refused(new Step.KeepArchive(kept))).containsExactly(new NotFromHere(Stage.EXPORT_REQUESTED));
        drive.to(Stage.EXPORT_RECEIVED);
        assertThat(drive.refused(new Step.KeepArchive(new Archive(drive.today.plusDays(1), "", "Lucie", "X"))))
                .containsExactly(new ArchiveIncomplete(), new FingerprintWrong(), new InTheFuture());
        assertThat(drive.refused(new Step.KeepArchive(new Archive(asked.minusDays(1), "Disque", " ", null))))
                .containsExactly(new ArchiveIncomplete(), new BeforeTheLast(asked));
        drive.take(new Step.KeepArchive(kept)).take(BACK);
        assertThat(drive.refused(new Step.KeepArchive(kept)))
                .containsExactly(new StandsAside(ItemStanding.ROLLED_BACK));
        var closed = Walk.drive().to(Stage.CLOSED);
        assertThat(closed.refused(new Step.KeepArchive(new Archive(closed.today, "Disque", "Lucie", null))))
                .containsExactly(new AllOver());
    }

    @Test
    void what_the_old_tool_held_is_deleted_after_the_proof_the_archive_and_thirty_days_once() {
        drive.to(Stage.IMPORTED);
        assertThat(drive.refused(new Step.DeleteOld(drive.today.plusDays(1))))
                .contains(
                        new StepRefusal.ImportNotVerified(),
                        new NoArchive(),
                        new StepRefusal.NotSwitched(),
                        new InTheFuture());
        drive.to(Stage.READ_ONLY).take(new Step.KeepArchive(Walk.ARCHIVE));
        var readable = drive.today;
        drive.later(29);
        assertThat(drive.refused(new Step.DeleteOld(drive.today)))
                .containsExactly(new StepRefusal.StillReadable(readable.plusDays(30)));
        drive.later(1).take(new Step.DeleteOld(drive.today));
        assertThat(drive.refused(new Step.DeleteOld(drive.today))).containsExactly(new AlreadyDeleted());
        assertThat(drive.refused(KEEP)).containsExactly(new AlreadyDeleted());
        drive.advance(Stage.CLOSED);
        assertThat(drive.refused(new Step.DeleteOld(drive.today))).contains(new AllOver());
    }

    @Test
    void nothing_is_counted_before_it_is_there_and_no_count_takes_the_proof_back() {
        drive.to(Stage.EXPORT_REQUESTED);
        assertThat(drive.refused(new Step.Count(Walk.FILES)))
                .containsExactly(
                        new StepRefusal.NothingToCountYet(Stage.EXPORT_RECEIVED),
                        new StepRefusal.NothingToCountYet(Stage.IMPORTED));
        drive.to(Stage.EXPORT_RECEIVED);
        assertThat(drive.refused(new Step.Advance(Stage.EXPORT_VERIFIED, drive.today)))
                .containsExactly(new StepRefusal.ExportNotCounted());
        drive.take(new Step.Count(new Counted("links", Tally.UNKNOWN, Tally.NOT_YET, "Pas dans l’export")));
        assertThat(drive.refused(new Step.Advance(Stage.EXPORT_VERIFIED, drive.today)))
                .as("unknown is no count")
                .containsExactly(new StepRefusal.ExportNotCounted());
        drive.to(Stage.EXPORT_VERIFIED);
        assertThat(drive.refused(new Step.Count(new Counted("files", Tally.UNKNOWN, Tally.NOT_YET, "perdu"))))
                .containsExactly(new StepRefusal.ExportNotCounted());
        assertThat(drive.refused(new Step.Count(new Counted("photos", Tally.NOT_YET, Tally.NOT_YET, ""))))
                .containsExactly(new StepRefusal.ExportNotCounted());
        var closed = Walk.drive().to(Stage.CLOSED);
        assertThat(closed.refused(new Step.Count(Walk.FILES))).containsExactly(new AllOver());
    }

    @Test
    void a_pause_has_a_reason_of_its_list_words_where_it_is_another_and_a_day_ahead() {
        assertThat(drive.refused(new Step.Pause(Reason.IMPOSED, "", drive.today.minusDays(1))))
                .containsExactly(new ReasonMissing(), new StepRefusal.ResumeNotAhead());
        assertThat(drive.refused(new Step.Pause(Reason.OTHER, " ", drive.today.plusDays(1))))
                .containsExactly(new WordsMissing());
        drive.take(new Step.Pause(Reason.OTHER, "Travaux", drive.today.plusDays(1)));
    }

    @Test
    void a_tool_is_kept_with_a_reason_and_words_and_once() {
        assertThat(drive.refused(new Step.Keep(Reason.NO_TIME, " ")))
                .containsExactly(new ReasonMissing(), new WordsMissing());
        drive.take(KEEP);
        assertThat(drive.refused(KEEP)).containsExactly(new StandsAside(ItemStanding.KEPT));
    }

    @Test
    void what_went_back_goes_back_once_and_only_with_words() {
        assertThat(drive.refused(new Step.RollBack(Reason.TOO_HARD, " "))).containsExactly(new WordsMissing());
        drive.take(BACK);
        assertThat(drive.refused(BACK)).containsExactly(new StandsAside(ItemStanding.ROLLED_BACK));
    }

    @Test
    void an_obstacle_is_set_aside_while_it_stands_before_the_switch_with_words() {
        var hold = new Hold(Ids.next(), Ids.next(), "Nom de domaine", false);
        var met = new Hold(Ids.next(), Ids.next(), "Messagerie", true);
        var meeting = new Quiet(Ids.next(), Walk.START, Walk.START, "Assemblée");
        drive.holds = List.of(met, hold);
        drive.quiet = List.of(meeting);
        for (var nothing : List.of(met.id(), Ids.next(), drive.item.id(), noBooks(drive)))
            assertThat(drive.refused(new Step.Waive(nothing, "Le bureau l’a voté")))
                    .containsExactly(new NothingToWaive());
        for (var stands : List.of(hold.id(), meeting.id())) {
            assertThat(drive.refused(new Step.Waive(stands, " "))).containsExactly(new WordsMissing());
            drive.take(new Step.Waive(stands, "Le bureau l’a voté"));
        }
        drive.waived = Set.of(hold.id());
        assertThat(drive.refused(new Step.Waive(hold.id(), "encore"))).containsExactly(new NothingToWaive());
        drive.waived = Set.of();
        drive.holds = List.of();
        drive.to(Stage.SWITCHED);
        assertThat(drive.refused(new Step.Waive(meeting.id(), "trop tard"))).containsExactly(new NothingToWaive());
    }

    @Test
    void that_there_is_no_file_of_entries_is_waived_of_accounts_before_they_are_verified() {
        var accounts = Walk.accounts();
        accounts.take(new Step.Waive(noBooks(accounts), "Un cahier"))
                .take(new Step.Waive(accounts.item.id(), "En cours d’année"));
        accounts.to(Stage.EXPORT_VERIFIED);
        assertThat(accounts.refused(new Step.Waive(noBooks(accounts), "Un cahier")))
                .containsExactly(new NothingToWaive());
        accounts.take(new Step.Waive(accounts.item.id(), "En cours d’année"));
    }

    @Test
    void hours_are_said_once_something_was_chosen_and_the_closing_of_accounts_only() {
        assertThat(drive.refused(new Step.SaySpent(new Item.Spent(60, 0))))
                .containsExactly(new NotFromHere(Stage.TO_STUDY));
        assertThat(drive.refused(new Step.SayFiscalClosing(LocalDate.of(2026, 12, 31))))
                .containsExactly(new NotFromHere(Stage.TO_STUDY));
    }

    private static UUID noBooks(Walk of) {
        return StepRefusal.BooksNotSound.waiver(of.item.id());
    }
}
