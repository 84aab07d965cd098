package org.fabcom.plan.way;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item.Target;
import org.junit.jupiter.api.Test;

class ItemTest {

    private final Walk drive = Walk.drive();

    @Test
    void an_item_goes_all_the_way_from_to_study_to_the_closed_account() {
        drive.to(Stage.CLOSED);
        assertThat(drive.item.finished()).isTrue();
        assertThat(drive.item.course().reached()).hasSize(11);
    }

    @Test
    void no_stage_is_jumped_over() {
        drive.to(Stage.SPACE_OPENED);
        assertThat(drive.refused(new Step.Advance(Stage.EXPORT_RECEIVED, drive.today)))
                .contains(new StepRefusal.NotFromHere(Stage.SPACE_OPENED));
        assertThat(drive.refused(new Step.Advance(Stage.SWITCHED, drive.today)))
                .contains(new StepRefusal.NotFromHere(Stage.SPACE_OPENED));
    }

    @Test
    void closing_asks_for_a_verified_import_thirty_days_of_reading_and_an_archive_and_says_so_at_once() {
        drive.to(Stage.EXPORT_VERIFIED);
        assertThat(drive.refused(new Step.Advance(Stage.CLOSED, drive.today)))
                .contains(
                        new StepRefusal.ImportNotVerified(),
                        new StepRefusal.NotSwitched(),
                        new StepRefusal.NoArchive());
    }

    @Test
    void the_old_account_stays_readable_for_thirty_days() {
        drive.to(Stage.READ_ONLY).take(new Step.KeepArchive(Walk.ARCHIVE));
        var readOnly = drive.today;
        drive.later(29);
        assertThat(drive.refused(new Step.Advance(Stage.CLOSED, drive.today)))
                .containsExactly(new StepRefusal.StillReadable(readOnly.plusDays(30)));
        drive.later(1).advance(Stage.CLOSED);
    }

    @Test
    void while_both_run_the_page_can_say_when_the_account_may_be_closed() {
        drive.to(Stage.DOUBLE_RUNNING);
        var window = drive.item.course().window();
        assertThat(window).isNotNull();
        assertThat(drive.item.closingFrom(drive.today)).contains(window.to().plusDays(30));
    }

    @Test
    void an_import_is_verified_by_two_counts_of_one_kind_at_least() {
        drive.to(Stage.IMPORTED);
        assertThat(drive.refused(new Step.Advance(Stage.IMPORT_VERIFIED, drive.today)))
                .contains(new StepRefusal.TwoCountsMissing());
        drive.take(new Step.Count(new Counted("files", Tally.of(3214), Tally.UNKNOWN, "On n’a pas su compter")));
        assertThat(drive.refused(new Step.Advance(Stage.IMPORT_VERIFIED, drive.today)))
                .contains(new StepRefusal.TwoCountsMissing());
        drive.take(new Step.Count(Walk.FILES)).advance(Stage.IMPORT_VERIFIED);
    }

    @Test
    void a_gap_of_more_than_one_in_a_hundred_asks_for_words() {
        drive.to(Stage.IMPORTED);
        var silent = new Counted("files", Tally.of(1000), Tally.of(989), "");
        assertThat(drive.refused(new Step.Count(silent))).containsExactly(new StepRefusal.GapNotExplained(silent));
        drive.take(new Step.Count(new Counted("files", Tally.of(1000), Tally.of(990), "")));
        assertThat(new Counted("files", Tally.of(0), Tally.of(1), "").needsComment())
                .isTrue();
        assertThat(new Counted("files", Tally.of(0), Tally.of(0), "").needsComment())
                .isFalse();
    }

    @Test
    void unknown_is_an_answer_with_a_reason_and_never_zero() {
        drive.to(Stage.IMPORTED);
        var silent = new Counted("shared", Tally.UNKNOWN, Tally.of(41), "");
        assertThat(drive.refused(new Step.Count(silent))).containsExactly(new StepRefusal.GapNotExplained(silent));
        drive.take(new Step.Count(new Counted("shared", Tally.UNKNOWN, Tally.of(41), "L’export ne les contient pas")));
        assertThat(drive.item.counted("shared").orElseThrow().exported().number())
                .isNull();
    }

    @Test
    void once_verified_no_later_count_may_undo_the_proof() {
        drive.to(Stage.SWITCHED);
        assertThat(drive.refused(new Step.Count(new Counted("files", Tally.UNKNOWN, Tally.of(1), "perdu"))))
                .contains(new StepRefusal.TwoCountsMissing());
        assertThat(drive.refused(new Step.Count(new Counted("links", Tally.of(4), Tally.NOT_YET, ""))))
                .contains(new StepRefusal.TwoCountsMissing());
    }

    @Test
    void nothing_of_the_old_tool_is_deleted_before_a_dated_archive_is_kept_at_theirs() {
        drive.to(Stage.READ_ONLY).later(30);
        assertThat(drive.refused(new Step.DeleteOld(drive.today))).containsExactly(new StepRefusal.NoArchive());
        assertThat(drive.refused(new Step.KeepArchive(new Archive(drive.today, " ", "Lucie", null))))
                .containsExactly(new StepRefusal.ArchiveIncomplete());
        assertThat(drive.refused(new Step.KeepArchive(new Archive(drive.today, "Chez nous", "Lucie", "abc"))))
                .containsExactly(new StepRefusal.FingerprintWrong());
        drive.take(new Step.KeepArchive(Walk.ARCHIVE)).take(new Step.DeleteOld(drive.today));
        assertThat(drive.item.course().deletedOn()).isEqualTo(drive.today);
    }

    @Test
    void nothing_switches_over_in_the_week_of_the_assembly_unless_it_is_waived() {
        drive.to(Stage.DOUBLE_RUNNING).later(3);
        var assembly = new Quiet(Ids.next(), drive.today.minusDays(2), drive.today, "Assemblée générale");
        drive.quiet = List.of(assembly);
        var refusal = drive.refused(new Step.Advance(Stage.SWITCHED, drive.today));
        assertThat(refusal).containsExactly(new StepRefusal.InQuietDays(assembly));
        assertThat(refusal.getFirst().until()).isEqualTo(drive.today.plusDays(1));
        assertThat(drive.refused(new Step.Waive(assembly.id(), " "))).contains(new StepRefusal.WordsMissing());
        drive.take(new Step.Waive(assembly.id(), "Le bureau l’a voté"));
        drive.waived = Set.of(assembly.id());
        drive.advance(Stage.SWITCHED);
    }

    @Test
    void an_item_waits_for_the_one_it_builds_on() {
        drive.to(Stage.DOUBLE_RUNNING);
        var domain = new Hold(Ids.next(), Ids.next(), "Nom de domaine", false);
        drive.holds = List.of(domain);
        assertThat(drive.refused(new Step.Advance(Stage.SWITCHED, drive.today)))
                .containsExactly(new StepRefusal.WaitsFor(domain));
        drive.holds = List.of(new Hold(domain.id(), domain.on(), domain.tool(), true));
        drive.advance(Stage.SWITCHED);
    }

    @Test
    void accounts_change_tools_when_the_year_ends() {
        var accounts = Walk.accounts().to(Stage.DOUBLE_RUNNING);
        assertThat(accounts.refused(new Step.Advance(Stage.SWITCHED, accounts.today)))
                .containsExactly(new StepRefusal.NotAtClosing(accounts.item.id(), null));
        accounts.take(new Step.SayFiscalClosing(LocalDate.of(2025, 12, 31)));
        assertThat(accounts.refused(new Step.Advance(Stage.SWITCHED, accounts.today)))
                .containsExactly(new StepRefusal.NotAtClosing(accounts.item.id(), LocalDate.of(2026, 12, 31)));
        accounts.today = LocalDate.of(2027, 1, 4);
        accounts.advance(Stage.SWITCHED);
    }

    @Test
    void a_leap_day_closing_falls_on_the_28th_in_other_years() {
        var year = new FiscalYear(LocalDate.of(2024, 2, 29));
        assertThat(year.refusal(Ids.next(), LocalDate.of(2027, 2, 28))).isEmpty();
        assertThat(year.refusal(Ids.next(), LocalDate.of(2027, 2, 27))
                        .orElseThrow()
                        .until())
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void double_running_needs_a_referent_and_an_end() {
        drive.to(Stage.IMPORT_VERIFIED);
        assertThat(drive.refused(new Step.RunBoth(new Window(drive.today, drive.today))))
                .containsExactly(new StepRefusal.NoReferent(), new StepRefusal.WindowWrong());
    }

    @Test
    void a_pause_comes_back_to_where_it_was() {
        drive.to(Stage.EXPORT_RECEIVED);
        assertThat(drive.refused(new Step.Pause(Reason.NO_TIME, "", drive.today)))
                .containsExactly(new StepRefusal.ResumeNotAhead());
        drive.take(new Step.Pause(Reason.NO_TIME, "", drive.today.plusDays(40)));
        assertThat(drive.refused(new Step.Advance(Stage.EXPORT_VERIFIED, drive.today)))
                .contains(new StepRefusal.StandsAside(ItemStanding.PAUSED));
        drive.take(new Step.Resume());
        assertThat(drive.item.stage()).isEqualTo(Stage.EXPORT_RECEIVED);
        assertThat(drive.item.moving()).isTrue();
    }

    @Test
    void going_back_asks_why_and_a_new_attempt_counts_anew() {
        drive.to(Stage.SWITCHED);
        assertThat(drive.refused(new Step.RollBack(Reason.NO_TIME, "")))
                .containsExactly(new StepRefusal.ReasonMissing(), new StepRefusal.WordsMissing());
        drive.take(new Step.RollBack(Reason.NOBODY_FOLLOWED, "Personne n’ouvrait Nextcloud"))
                .take(new Step.Restart());
        assertThat(drive.item.stage()).isEqualTo(Stage.TO_STUDY);
        assertThat(drive.item.course().attempt()).isEqualTo(2);
        assertThat(drive.item.counts()).isEmpty();
        drive.to(Stage.IMPORTED);
        assertThat(drive.refused(new Step.Advance(Stage.IMPORT_VERIFIED, drive.today)))
                .contains(new StepRefusal.TwoCountsMissing());
    }

    @Test
    void keeping_on_purpose_is_a_result_that_one_may_come_back_on() {
        drive.take(new Step.Keep(Reason.FAIR_ENOUGH, "Maison française, tout s’exporte"));
        assertThat(drive.item.standing()).isEqualTo(ItemStanding.KEPT);
        assertThat(drive.refused(new Step.RollBack(Reason.OTHER, "x")))
                .containsExactly(new StepRefusal.StandsAside(ItemStanding.KEPT));
        drive.take(new Step.Resume()).to(Stage.TARGET_CHOSEN);
    }

    @Test
    void nothing_is_done_before_the_organisation_accepted_the_plan_but_choosing() {
        drive.accepted = false;
        drive.to(Stage.TARGET_CHOSEN);
        assertThat(drive.refused(new Step.Advance(Stage.SPACE_OPENED, drive.today)))
                .containsExactly(new StepRefusal.PlanNotAccepted());
    }

    @Test
    void no_step_was_taken_before_the_request() {
        drive.asked = drive.today.minusDays(3);
        var before = drive.asked.minusDays(1);
        var target = new Item.Target("Nextcloud", "");
        assertThat(drive.refused(new Step.ChooseTarget(target, before)))
                .containsExactly(new StepRefusal.BeforeTheRequest(drive.asked));
        drive.take(new Step.ChooseTarget(target, drive.asked));
        assertThat(drive.refused(new Step.Advance(Stage.SPACE_OPENED, before)))
                .contains(new StepRefusal.BeforeTheRequest(drive.asked));
        drive.take(new Step.Advance(Stage.SPACE_OPENED, drive.asked));
    }

    @Test
    void days_follow_one_another_and_are_not_ahead() {
        drive.to(Stage.SPACE_OPENED);
        assertThat(drive.refused(new Step.Advance(Stage.EXPORT_REQUESTED, drive.today.minusDays(1))))
                .containsExactly(new StepRefusal.BeforeTheLast(drive.today));
        assertThat(drive.refused(new Step.Advance(Stage.EXPORT_REQUESTED, drive.today.plusDays(1))))
                .containsExactly(new StepRefusal.InTheFuture());
    }

    @Test
    void a_tool_without_history_takes_nothing_along_and_says_so() {
        var polls = Walk.polls().to(Stage.SPACE_OPENED);
        polls.take(new Step.NothingToCarry("polls", "Les sondages passés ne servent plus", polls.today));
        assertThat(polls.item.stage()).isEqualTo(Stage.IMPORT_VERIFIED);
        assertThat(polls.item.twoCounts()).isTrue();
        assertThat(drive.to(Stage.SPACE_OPENED).refused(new Step.NothingToCarry("files", "si", drive.today)))
                .containsExactly(new StepRefusal.HasHistory());
    }

    @Test
    void the_target_may_change_until_a_space_is_open() {
        drive.to(Stage.TARGET_CHOSEN).take(new Step.ChooseTarget(new Target("Seafile", ""), drive.today));
        drive.to(Stage.SPACE_OPENED);
        assertThat(drive.refused(new Step.ChooseTarget(new Target("Nextcloud", ""), drive.today)))
                .containsExactly(new StepRefusal.NotFromHere(Stage.SPACE_OPENED));
    }

    @Test
    void accounts_wait_for_a_sound_file_of_entries_or_a_reason_why_there_is_none() {
        var accounts = Walk.accounts().to(Stage.EXPORT_RECEIVED);
        accounts.take(new Step.Count(new Counted("entries", Tally.of(10), Tally.NOT_YET, "")));
        accounts.booksSound = false;
        var verify = new Step.Advance(Stage.EXPORT_VERIFIED, accounts.today);
        var refusal = new StepRefusal.BooksNotSound(accounts.item.id());
        assertThat(accounts.refused(verify)).containsExactly(refusal);
        accounts.take(new Step.Waive(refusal.waivable(), "Un cahier et un tableur"));
        accounts.waived = Set.of(refusal.waivable());
        accounts.take(verify);
    }

    @Test
    void a_file_is_looked_at_on_the_way_out_only() {
        var check = new Step.CheckFile(new FileCheck(FileCheck.Kind.BOOKS, "0".repeat(64), 2, 1, 0, 0));
        assertThat(Walk.drive().to(Stage.CLOSED).refused(check)).containsExactly(new StepRefusal.AllOver());
        var drive = Walk.drive();
        drive.booksSound = false;
        drive.to(Stage.EXPORT_VERIFIED);
    }
}
