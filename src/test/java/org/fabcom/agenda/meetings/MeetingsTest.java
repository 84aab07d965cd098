package org.fabcom.agenda.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Poison;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
class MeetingsTest {

    private final Meetings meetings;
    private final Neighbours neighbours;
    private final Jobs jobs;
    private final Sql db;
    private final Subject subject = new Subject("test.thing", Ids.next());
    private Person yann;
    private Person martine;
    private Organisation garden;

    MeetingsTest(Meetings meetings, Neighbours neighbours, Jobs jobs, Sql db) {
        this.meetings = meetings;
        this.neighbours = neighbours;
        this.jobs = jobs;
        this.db = db;
        this.yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        this.martine = neighbours.person("Martine Chauvet");
        this.garden = neighbours.association("Les Jardins", martine);
    }

    @BeforeEach
    void theBoxIsEmpty() {
        db.sql("delete from post.letter").update();
    }

    @Test
    void slots_are_proposed_to_those_who_speak_for_the_organisation_and_one_is_chosen() {
        neighbours.seat(garden, neighbours.person("Paul"), Seat.MEMBER);
        var id = Posters.arranged(meetings.propose(
                draft(), List.of(Posters.span(Posters.inDays(5)), Posters.span(Posters.inDays(6))), yann.id()));
        assertThat(letters()).containsExactly("Choisissez un moment : Premier rendez-vous > " + martine.email());
        theBoxIsEmpty();
        var chosen = (MeetingOutcome.Done) meetings.choose(id, 2, martine.id());
        assertThat(chosen.meeting().span()).isEqualTo(Posters.span(Posters.inDays(6)));
        assertThat(letters()).hasSize(2).allMatch(it -> it.startsWith("Rendez-vous : "));
        assertThat(file())
                .contains(
                        "METHOD:REQUEST", "SEQUENCE:1", "ORGANIZER", "ATTENDEE", "BEGIN:VTIMEZONE", "UID:" + id + "@");
        assertThat(meetings.choose(id, 1, martine.id())).isInstanceOf(MeetingOutcome.Settled.class);
    }

    @Test
    void two_who_choose_at_once_agree_on_one_slot() throws Exception {
        var id = Posters.arranged(meetings.propose(
                draft(), List.of(Posters.span(Posters.inDays(5)), Posters.span(Posters.inDays(6))), yann.id()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.<Callable<MeetingOutcome>>of(
                    () -> meetings.choose(id, 1, martine.id()), () -> meetings.choose(id, 2, yann.id())));
            assertThat(List.of(both.get(0).get().getClass(), both.get(1).get().getClass()))
                    .containsExactlyInAnyOrder(MeetingOutcome.Done.class, MeetingOutcome.Settled.class);
        }
    }

    @Test
    void a_move_keeps_the_identifier_and_grows_the_sequence_a_cancellation_takes_it_back() {
        var id = Posters.arranged(meetings.plan(draft(), Posters.span(Posters.inDays(5)), yann.id()));
        var first = file();
        theBoxIsEmpty();
        meetings.move(id, Posters.span(Posters.inDays(8)), Venue.phone("04 65 71 00 12"), yann.id());
        var second = file();
        theBoxIsEmpty();
        meetings.cancel(id, "La salle est prise.", Meeting.Side.TEAM, yann.id());
        var third = file();
        assertThat(List.of(line(first, "UID:"), line(second, "UID:"), line(third, "UID:")).stream()
                        .distinct())
                .hasSize(1);
        assertThat(List.of(line(first, "SEQUENCE:"), line(second, "SEQUENCE:"), line(third, "SEQUENCE:")))
                .containsExactly("SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2");
        assertThat(third).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(second).contains("04 65 71 00 12");
        assertThat(meetings.move(id, Posters.span(Posters.inDays(9)), Posters.FILATURE, yann.id()))
                .isInstanceOf(MeetingOutcome.Settled.class);
    }

    @Test
    void everybody_is_reminded_once_and_again_only_when_it_moved() throws Exception {
        var id = Posters.arranged(meetings.plan(draft(), Posters.span(Posters.inDays(1)), yann.id()));
        longAgo();
        theBoxIsEmpty();
        jobs.runNow(MeetingReminders.NAME);
        jobs.runNow(MeetingReminders.NAME);
        assertThat(letters()).hasSize(2).allMatch(it -> it.startsWith("Bientôt : "));
        meetings.move(id, Posters.span(Posters.inDays(2)), Posters.FILATURE, yann.id());
        longAgo();
        theBoxIsEmpty();
        jobs.runNow(MeetingReminders.NAME);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void a_meeting_that_cannot_be_reminded_of_keeps_no_other_from_it() {
        var stuck = Posters.arranged(meetings.plan(draft(), Posters.span(Posters.inDays(1)), yann.id()));
        var other = Posters.arranged(
                meetings.plan(draft(), Posters.span(Posters.inDays(1).plusHours(4)), yann.id()));
        longAgo();
        theBoxIsEmpty();
        try (var poison = Poison.in("agenda.meeting", "id", stuck)) {
            assertThatThrownBy(() -> jobs.runNow(MeetingReminders.NAME)).hasMessageContaining(Poison.TOLD);
        }
        assertThat(letters()).as("of %s, to both", other).hasSize(2);
        jobs.runNow(MeetingReminders.NAME);
        assertThat(letters()).hasSize(4);
    }

    @Test
    void a_person_has_the_meetings_of_their_organisations_and_nobody_else_s() {
        var id = Posters.arranged(meetings.plan(draft(), Posters.span(Posters.inDays(5)), yann.id()));
        var now = java.time.Instant.now();
        assertThat(meetings.of(martine.id(), now)).extracting(Meeting::id).contains(id);
        assertThat(meetings.of(neighbours.person("Une autre").id(), now)).isEmpty();
        assertThat(meetings.about(subject)).extracting(Meeting::id).contains(id);
    }

    private MeetingDraft draft() {
        return new MeetingDraft(subject, "Premier rendez-vous", "", Posters.FILATURE, Set.of(garden.id()));
    }

    private List<String> letters() {
        return db.sql("select subject || ' > ' || recipient from post.letter order by id").list(String.class).stream()
                .map(it -> it.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    private String file() {
        return db.sql("select content from post.attachment order by letter limit 1")
                .single(String.class);
    }

    private static String line(String file, String begin) {
        return file.lines().filter(it -> it.startsWith(begin)).findFirst().orElseThrow();
    }

    private static void longAgo() {
        CurrentBase.asOwner("update agenda.meeting set changed_at = now() - interval '3 days'");
    }
}
