package org.fabcom.agenda.openings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.openings.Slots.Slot;
import org.fabcom.agenda.openings.Taking.Answer;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
class TakingTest {

    private final Taking taking;
    private final Slots slots;
    private final Openings openings;
    private final SlotRequests requests;
    private final Neighbours neighbours;
    private final Jobs jobs;
    private final Sql db;
    private Person yann;
    private OpenHours opening;

    TakingTest(
            Taking taking,
            Slots slots,
            Openings openings,
            SlotRequests requests,
            Neighbours neighbours,
            Jobs jobs,
            Sql db) {
        this.taking = taking;
        this.slots = slots;
        this.openings = openings;
        this.requests = requests;
        this.neighbours = neighbours;
        this.jobs = jobs;
        this.db = db;
    }

    @BeforeEach
    void a_mediator_opens_an_afternoon() {
        db.sql("delete from post.letter").update();
        db.sql("update agenda.meeting set state = 'CANCELLED', sequence = sequence + 1 where state <> 'CANCELLED'")
                .update();
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        var day = LocalDate.now(Span.ZONE).plusDays(3).getDayOfWeek();
        var draft = OpenHoursTest.draft(day, "14:00", "17:00", 21, null, null, null);
        opening = openings.find(openings.add(yann.id(), draft)).orElseThrow();
    }

    private List<Slot> free() {
        return slots.free(yann.id());
    }

    private static SlotRequest.Who stranger(String name) {
        return new SlotRequest.Who(null, name, name.toLowerCase() + "@exemple.org", "", "", "", "fr");
    }

    private static SlotRequest.Who who(Person it) {
        return new SlotRequest.Who(it.id(), it.name(), it.email().text(), "", "", "", "fr");
    }

    private int planned() {
        return db.sql("select count(*) from agenda.meeting where organised_by = :who and state = 'PLANNED'")
                .param("who", yann.id().value())
                .single(Integer.class);
    }

    private List<String> letters() {
        return db.sql("select recipient || ' : ' || subject from post.letter order by id").list(String.class).stream()
                .map(it -> it.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    @Test
    void of_many_who_want_the_same_time_at_once_one_has_it() throws Exception {
        int crowd = 12;
        var slot = free().getFirst();
        var people = new ArrayList<Person>();
        for (int i = 0; i < crowd; i++) people.add(neighbours.person("Personne " + i));
        var start = new CyclicBarrier(crowd);
        try (var threads = Executors.newFixedThreadPool(crowd)) {
            var all = threads.invokeAll(people.stream()
                    .<Callable<Answer>>map(it -> () -> {
                        start.await();
                        return taking.ask(slot, who(it)).answer();
                    })
                    .toList());
            var answers = new ArrayList<Answer>();
            for (var it : all) answers.add(it.get());
            assertThat(answers).filteredOn(it -> it == Answer.TAKEN).hasSize(1);
            assertThat(answers).filteredOn(it -> it == Answer.GONE).hasSize(crowd - 1);
        }
        assertThat(planned()).isEqualTo(1);
        assertThat(free()).extracting(Slot::span).doesNotContain(slot.span());
    }

    @Test
    void of_many_links_for_the_same_time_followed_at_once_one_takes_it() throws Exception {
        int crowd = 10;
        var slot = free().getFirst();
        var asked = new ArrayList<java.util.UUID>();
        for (int i = 0; i < crowd; i++)
            asked.add(taking.ask(slot, stranger("Inconnue" + i)).request());
        assertThat(planned()).as("a link that nobody follows takes nothing").isZero();
        var start = new CyclicBarrier(crowd);
        try (var threads = Executors.newFixedThreadPool(crowd)) {
            var all = threads.invokeAll(asked.stream()
                    .<Callable<Answer>>map(it -> () -> {
                        start.await();
                        return taking.choose(it, slot);
                    })
                    .toList());
            int taken = 0;
            for (var it : all) if (it.get() == Answer.TAKEN) taken++;
            assertThat(taken).isEqualTo(1);
        }
        assertThat(planned()).isEqualTo(1);
    }

    @Test
    void a_stranger_confirms_moves_and_gives_back_by_link_and_everybody_is_told() {
        var times = free();
        var request = taking.ask(times.getFirst(), stranger("Odile")).request();
        assertThat(letters()).containsExactly("odile@exemple.org : Confirmez votre rendez-vous avec Yann Le Goff");
        db.sql("delete from post.letter").update();
        assertThat(taking.choose(request, times.getFirst())).isEqualTo(Answer.TAKEN);
        assertThat(letters())
                .containsExactlyInAnyOrder(
                        yann.email() + " : Rendez-vous : pris en ligne par Odile",
                        "odile@exemple.org : Rendez-vous : Rendez-vous avec Yann Le Goff");
        db.sql("delete from post.letter").update();
        assertThat(taking.choose(request, times.get(2))).isEqualTo(Answer.TAKEN);
        assertThat(planned()).as("moved, not taken twice").isEqualTo(1);
        assertThat(free()).extracting(Slot::span).contains(times.getFirst().span());
        assertThat(letters()).hasSize(2).allMatch(it -> it.contains("Rendez-vous changé"));
        db.sql("delete from post.letter").update();
        assertThat(taking.giveBack(request)).isEqualTo(Answer.TAKEN);
        assertThat(taking.giveBack(request)).isEqualTo(Answer.LATE);
        assertThat(letters()).hasSize(2).allMatch(it -> it.contains("Rendez-vous annulé"));
        assertThat(db.sql("select called_off_for from agenda.meeting where organised_by = :who")
                        .param("who", yann.id().value())
                        .single(String.class))
                .isEqualTo("GUEST");
        assertThat(taking.choose(request, times.getFirst()))
                .as("another time after all")
                .isEqualTo(Answer.TAKEN);
    }

    @Test
    void a_stranger_is_reminded_once_by_the_link_of_their_own_page() throws Exception {
        var soon = openings.find(openings.add(
                        yann.id(),
                        OpenHoursTest.draft(
                                LocalDate.now(Span.ZONE).plusDays(1).getDayOfWeek(),
                                "08:00",
                                "09:00",
                                21,
                                null,
                                null,
                                null)))
                .orElseThrow();
        var slot = free().stream()
                .filter(it -> it.opening().id().equals(soon.id()))
                .findFirst()
                .orElseThrow();
        var request = taking.ask(slot, stranger("Odile")).request();
        taking.choose(request, slot);
        CurrentBase.asOwner("update agenda.meeting set changed_at = now() - interval '3 days' where state = 'PLANNED'");
        db.sql("delete from post.letter").update();
        jobs.runNow("agenda.reminders");
        jobs.runNow("agenda.reminders");
        assertThat(letters()).filteredOn(it -> it.startsWith("odile")).hasSize(1);
        assertThat(db.sql("select plain from post.letter where recipient = 'odile@exemple.org'")
                        .single(String.class))
                .contains("/rendez-vous/pris/" + request);
    }

    @Test
    void two_to_come_are_enough_for_one_person() {
        var odile = stranger("Odile");
        var times = free();
        for (int i = 0; i < Taking.MOST; i++)
            assertThat(taking.choose(taking.ask(times.get(i), odile).request(), times.get(i)))
                    .isEqualTo(Answer.TAKEN);
        var third = taking.ask(times.get(3), odile).request();
        assertThat(taking.choose(third, times.get(3))).isEqualTo(Answer.ENOUGH);
        assertThat(planned()).isEqualTo(Taking.MOST);
    }

    @Test
    void what_is_over_is_neither_moved_nor_given_back() {
        var times = free();
        var request = taking.ask(times.getFirst(), stranger("Odile")).request();
        taking.choose(request, times.getFirst());
        CurrentBase.asOwner("""
                update agenda.meeting set starts_at = t, starts = t at time zone 'Europe/Paris', sequence = sequence + 1
                from (select now() - interval '1 hour' as t) x where organised_by = '%s' and state = 'PLANNED'
                """.formatted(yann.id()));
        assertThat(taking.choose(request, times.get(1))).isEqualTo(Answer.LATE);
        assertThat(taking.giveBack(request)).isEqualTo(Answer.LATE);
    }

    @Test
    void nobody_takes_a_time_of_who_is_no_mediator_any_more_nor_of_what_was_closed() {
        var slot = free().getFirst();
        openings.change(opening.id(), opening.version(), opening.draft(), true);
        assertThat(free()).isEmpty();
        assertThat(taking.ask(slot, who(neighbours.person("Rosa"))).answer())
                .as("closed while somebody looked at it")
                .isEqualTo(Answer.GONE);
        assertThat(slots.free(
                        openings.find(opening.id()).orElseThrow(), slot.span().start(), true))
                .isEmpty();
        var claire = neighbours.person("Claire");
        openings.add(claire.id(), opening.draft());
        assertThat(slots.free(claire.id())).as("never was one").isEmpty();
    }

    @Test
    void the_notice_holds_for_who_asks_and_not_for_who_has_asked() {
        var far = openings.add(
                yann.id(),
                new OpenHours.Draft(
                        opening.draft().day(),
                        opening.draft().from(),
                        opening.draft().to(),
                        45,
                        5,
                        168,
                        opening.draft().how(),
                        "",
                        opening.draft().commune(),
                        "",
                        "",
                        null,
                        null,
                        null));
        var it = openings.find(far).orElseThrow();
        var start = LocalDate.now(Span.ZONE).plusDays(3).atTime(14, 0);
        assertThat(slots.free(it, start, false)).isEmpty();
        assertThat(slots.free(it, start, true)).isPresent();
    }

    @Test
    void names_go_a_year_after_and_unanswered_requests_after_two_weeks() {
        var times = free();
        var taken = taking.ask(times.getFirst(), stranger("Odile")).request();
        taking.choose(taken, times.getFirst());
        var never = taking.ask(times.get(1), stranger("Robot")).request();
        CurrentBase.asOwner("update agenda.slot_request set created_at = now() - interval '15 days'");
        requests.forget(java.time.Instant.now().plus(java.time.Duration.ofDays(40)));
        assertThat(requests.find(never)).isEmpty();
        assertThat(requests.find(taken).orElseThrow().who().email()).endsWith("@oubli.invalid");
        assertThat(db.sql("select title from agenda.meeting where organised_by = :who")
                        .param("who", yann.id().value())
                        .single(String.class))
                .doesNotContain("Odile");
    }
}
