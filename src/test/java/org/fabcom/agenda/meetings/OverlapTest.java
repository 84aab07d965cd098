package org.fabcom.agenda.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Nobody is at two meetings at once; organisations may be: several people speak for them. */
@FabComTest
class OverlapTest {

    private final Meetings meetings;
    private final Neighbours neighbours;
    private final Sql db;
    private Person yann;
    private Person martine;
    private Organisation garden;
    private final Span afternoon = Posters.span(Posters.inDays(5));
    private final Span later = new Span(afternoon.end(), afternoon.end().plusHours(1));
    private final Span across =
            new Span(afternoon.start().plusMinutes(30), afternoon.end().plusMinutes(30));

    OverlapTest(Meetings meetings, Neighbours neighbours, Sql db) {
        this.meetings = meetings;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void people() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        martine = neighbours.person("Martine Chauvet");
        garden = neighbours.association("Les Jardins", martine);
    }

    private static MeetingDraft draft(PartyId... parties) {
        return new MeetingDraft(
                new Subject("test.thing", Ids.next()), "Premier rendez-vous", "", Posters.FILATURE, Set.of(parties));
    }

    private UUID planned(Span span) {
        return Posters.arranged(meetings.plan(draft(garden.id()), span, yann.id()));
    }

    @Test
    void a_second_meeting_at_the_same_time_is_refused_and_says_who_and_when() {
        planned(afternoon);
        var busy = new MeetingOutcome.Busy(yann.id(), across, afternoon);
        assertThat(meetings.plan(draft(), across, yann.id())).isEqualTo(busy);
        assertThat(meetings.propose(draft(), List.of(later, across), yann.id())).isEqualTo(busy);
        var aline = neighbours.person("Aline", InstanceRole.COORDINATOR);
        assertThat(meetings.plan(draft(yann.id()), across, aline.id())).isEqualTo(busy);
        var next = planned(later); // right after is not at once
        assertThat(meetings.move(next, across, Posters.FILATURE, yann.id())).isEqualTo(busy);
        assertThat(Posters.arranged(meetings.plan(draft(garden.id()), across, aline.id())))
                .as("another mediator, the same organisation")
                .isNotNull();
    }

    @Test
    void what_was_cancelled_takes_no_time_and_moving_a_little_does_not_meet_itself() {
        var id = planned(afternoon);
        assertThat(meetings.move(id, across, Posters.FILATURE, yann.id())).isInstanceOf(MeetingOutcome.Done.class);
        meetings.cancel(id, "", Meeting.Side.TEAM, yann.id());
        planned(afternoon);
    }

    @Test
    void a_slot_that_was_taken_meanwhile_is_shown_and_refused_in_one_sentence() {
        var id = Posters.arranged(meetings.propose(draft(garden.id()), List.of(afternoon, later), yann.id()));
        var browser = neighbours.signedIn(martine);
        var path = "/agenda/rendez-vous/" + id;
        assertThat(browser.get(path).page().select("input[name=moment]")).hasSize(2);
        planned(across);
        var refused = browser.post(path + "/choisir", "moment", "1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Yann Le Goff a déjà un rendez-vous : ", "Choisissez une autre heure.", "n’est plus libre");
        assertThat(refused.page().select("input[name=moment]"))
                .as("both meet the other one")
                .isEmpty();
        assertThat(meetings.find(id).orElseThrow().state()).isEqualTo(Meeting.State.PROPOSED);
    }

    @Test
    void of_eight_who_want_the_same_hour_at_once_one_has_it() throws Exception {
        var together = new CyclicBarrier(8);
        List<Callable<MeetingOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var span = new Span(
                    afternoon.start().plusMinutes(5L * i), afternoon.end().plusMinutes(5L * i));
            all.add(() -> {
                together.await();
                return meetings.plan(draft(garden.id()), span, yann.id());
            });
        }
        List<MeetingOutcome> came = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(all)) came.add(each.get());
        }
        assertThat(came).filteredOn(MeetingOutcome.Done.class::isInstance).hasSize(1);
        assertThat(came).filteredOn(MeetingOutcome.Busy.class::isInstance).hasSize(7);
    }

    @Test
    void the_base_refuses_it_whoever_writes() {
        planned(afternoon);
        var next = planned(later);
        assertThatThrownBy(() -> db.sql(
                                "update agenda.meeting set sequence = sequence + 1, starts_at = starts_at - interval '30 minutes', "
                                        + "starts = starts - interval '30 minutes' where id = :id")
                        .param("id", next)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("at two meetings at once");
    }
}
