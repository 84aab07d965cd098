package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@FabComTest
class RegisteringTest extends OneGarden {

    private final When when;

    RegisteringTest(ApplicationContext beans) {
        super(beans);
        when = beans.getBean(When.class);
    }

    @BeforeEach
    void theBoxIsEmpty() {
        db.sql("delete from post.letter").update();
    }

    @Test
    void whoever_has_an_account_gets_a_place_at_once_and_a_file_for_their_calendar() {
        var date = workshop(2);
        assertThat(registering.ask(date, who("Nadia"))).isInstanceOf(Answer.Confirmed.class);
        assertThat(dates.find(date).orElseThrow().left()).isEqualTo(1);
        assertThat(subjects()).containsExactly("Votre place est gardée : Atelier");
        assertThat(db.sql("select content from post.attachment").single(String.class))
                .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Paris", "SUMMARY:Atelier");
    }

    @Test
    void without_an_account_the_link_in_the_mail_confirms_and_no_place_is_kept_before() {
        var date = workshop(1);
        var stranger = new Registration.Who(null, "Odile", "Odile@exemple.org", "fr");
        assertThat(registering.ask(date, stranger)).isEqualTo(new Answer.Mailed("Odile@exemple.org"));
        assertThat(dates.find(date).orElseThrow().taken()).isZero();
        var asked = asked(date);
        assertThat(registering.confirm(asked.id(), "")).isInstanceOf(Answer.Confirmed.class);
        assertThat(registering.confirm(asked.id(), "")).isInstanceOf(Answer.Already.class);
        assertThat(registering.ask(date, stranger))
                .as("nobody learns who comes")
                .isInstanceOf(Answer.Mailed.class);
    }

    @Test
    void an_address_that_is_on_the_list_is_told_so_and_in_whose_name_when_it_is_typed_again() {
        var date = workshop(2);
        registering.ask(date, stranger("Zoé Lefèvre"));
        registering.confirm(asked(date).id(), "");
        db.sql("delete from post.letter").update();
        assertThat(registering.ask(date, stranger("Inès, 8 ans"))).isInstanceOf(Answer.Mailed.class);
        assertThat(subjects()).containsExactly("Déjà sur la liste : Atelier");
        assertThat(db.sql("select plain from post.letter").single(String.class))
                .contains("au nom de Zoé Lefèvre", "rien n’a changé", "Une place par adresse")
                .doesNotContain("Confirmer", "Inès");
        assertThat(dates.find(date).orElseThrow().taken()).isEqualTo(1);
    }

    @Test
    void a_full_date_has_a_waiting_list_whose_first_is_offered_the_place_that_comes_free() {
        var date = workshop(1);
        var first = confirmed(date, "Première");
        var second = waiting(date, "Deuxième", 1);
        var third = waiting(date, "Troisième", 2);
        registering.giveBack(first.id());
        assertThat(state(second)).isEqualTo(State.OFFERED);
        assertThat(state(third)).isEqualTo(State.WAITING);
        assertThat(registering.ask(date, who("Quatrième")))
                .as("nobody jumps the queue")
                .isInstanceOf(Answer.Waiting.class);
        assertThat(registering.confirm(second.id(), "")).isInstanceOf(Answer.Confirmed.class);
        assertThat(subjects()).contains("Une place s’est libérée : Atelier");
    }

    @Test
    void an_offer_that_nobody_takes_goes_to_the_next() throws Exception {
        var date = workshop(1);
        var first = confirmed(date, "Une");
        var second = waiting(date, "Deux", 1);
        var third = waiting(date, "Trois", 2);
        registering.giveBack(first.id());
        set(second, "offered_until = now() - interval '1 minute'");
        assertThat(registering.confirm(second.id(), "")).isInstanceOf(Answer.TooLate.class);
        jobs.runNow(Watch.NAME);
        assertThat(state(second)).isEqualTo(State.EXPIRED);
        assertThat(state(third)).isEqualTo(State.OFFERED);
    }

    @Test
    void a_place_that_came_free_behind_our_back_is_offered_by_the_next_round() throws Exception {
        var date = workshop(1);
        var first = confirmed(date, "Effacée");
        var second = waiting(date, "Suivante", 1);
        set(first, "state = 'CANCELLED'");
        jobs.runNow(Watch.NAME);
        assertThat(state(second)).isEqualTo(State.OFFERED);
    }

    @Test
    void an_offer_is_short_when_the_date_is_near_and_ends_with_its_start() {
        var now = Instant.parse("2026-12-01T10:00:00Z");
        assertThat(Offer.until(now, now.plus(Duration.ofDays(9)))).isEqualTo(now.plus(Duration.ofHours(48)));
        assertThat(Offer.until(now, now.plus(Duration.ofHours(10)))).isEqualTo(now.plus(Duration.ofHours(5)));
        assertThat(Offer.until(now, now.plus(Duration.ofMinutes(90)))).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(Offer.until(now, now.plus(Duration.ofMinutes(20)))).isEqualTo(now.plus(Duration.ofMinutes(20)));
    }

    @Test
    void forty_people_at_once_for_seven_places_never_make_eight_and_the_others_wait_in_one_line() throws Exception {
        var date = workshop(7);
        var asks = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 40; i++) {
            var who = who("Personne " + i);
            asks.add(() -> registering.ask(date, who));
        }
        var answers = Together.all(asks);
        assertThat(answers).filteredOn(it -> it instanceof Answer.Confirmed).hasSize(7);
        assertThat(answers)
                .filteredOn(it -> it instanceof Answer.Waiting)
                .extracting(it -> ((Answer.Waiting) it).place())
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 33).boxed().toList());
        var line = registrations.of(date).stream()
                .filter(it -> it.state() == State.WAITING)
                .toList();
        var leaving = new ArrayList<Callable<Answer>>();
        registrations.of(date).stream()
                .filter(it -> it.state() == State.CONFIRMED)
                .limit(4)
                .forEach(it -> leaving.add(() -> registering.giveBack(it.id())));
        for (int i = 0; i < 10; i++) {
            var who = who("Tardive " + i);
            leaving.add(() -> registering.ask(date, who));
        }
        Together.all(leaving);
        assertThat(dates.find(date).orElseThrow().taken()).isEqualTo(7);
        assertThat(line.subList(0, 4)).allMatch(it -> state(it) == State.OFFERED);
        assertThat(line.subList(4, 33)).allMatch(it -> state(it) == State.WAITING);
    }

    @Test
    void the_database_refuses_a_place_too_many_somebody_passed_over_and_a_way_that_does_not_exist() {
        var date = workshop(1);
        var first = confirmed(date, "A");
        var second = waiting(date, "B", 1);
        var third = waiting(date, "C", 2);
        refused("update agenda.registration set state = 'OFFERED', offered_until = now() where id = '" + second.id()
                + "'");
        refused("update agenda.occurrence set capacity = null, taken = -1 where id = '" + date + "'");
        refused("update agenda.registration set state = 'PENDING' where id = '" + first.id() + "'");
        registering.giveBack(second.id());
        db.sql("update agenda.occurrence set capacity = 3 where id = :id")
                .param("id", date)
                .update();
        waitingByForce(date);
        refused("update agenda.registration set state = 'OFFERED', offered_until = now() where name = 'D'");
        assertThat(state(third)).isEqualTo(State.WAITING);
    }

    @Test
    void more_places_are_offered_to_those_who_wait_and_fewer_than_taken_are_refused() {
        var event = programme.announce(garden.id(), Posters.workshop("Atelier", 1), lucie.id());
        var date = dates.of(event).getFirst().id();
        confirmed(date, "E");
        var waiting = waiting(date, "F", 1);
        programme.change(event, Posters.workshop("Atelier", 3), 1, lucie.id());
        assertThat(state(waiting)).isEqualTo(State.OFFERED);
        assertThat(programme.change(event, Posters.workshop("Atelier", 1), 2, lucie.id()))
                .isEqualTo(new EventOutcome.TooSmall(2));
    }

    @Test
    void a_cancelled_date_tells_those_who_come_and_those_who_wait_and_takes_nobody_more() {
        var date = workshop(1);
        confirmed(date, "G");
        waiting(date, "H", 1);
        theBoxIsEmpty();
        programme.cancelDate(date, "L’animatrice est malade.");
        assertThat(subjects()).containsExactly("Annulé : Atelier", "Annulé : Atelier");
        assertThat(db.sql("select content from post.attachment limit 1").single(String.class))
                .contains("STATUS:CANCELLED");
        assertThat(registering.ask(date, who("I"))).isInstanceOf(Answer.Closed.class);
        assertThat(programme.cancelDate(date, "")).isInstanceOf(EventOutcome.Over.class);
    }

    @Test
    void who_came_is_told_once_it_has_begun_and_not_before() throws Exception {
        var date = workshop(2);
        var one = confirmed(date, "J");
        assertThat(registering.mark(date, one.id(), State.NO_SHOW)).isFalse();
        CurrentBase.asOwner(
                "update agenda.occurrence set starts_at = now() - interval '1 hour', ends_at = now() where id = '"
                        + date + "'");
        assertThat(registering.mark(date, one.id(), State.NO_SHOW)).isTrue();
        assertThat(registering.mark(date, one.id(), State.CAME)).isTrue();
        assertThat(dates.find(date).orElseThrow().taken()).isEqualTo(1);
    }

    @Test
    void people_are_reminded_once() throws Exception {
        var draft = Posters.with(Posters.workshop("Bientôt", 3), Posters.span(Posters.inDays(1)), Recurrence.NONE);
        var one = confirmed(date(draft), "K");
        set(one, "changed_at = now() - interval '3 days'");
        theBoxIsEmpty();
        jobs.runNow(Watch.NAME);
        jobs.runNow(Watch.NAME);
        assertThat(subjects()).containsOnlyOnce("Bientôt : Bientôt");
    }

    private static Registration.Who stranger(String name) {
        return new Registration.Who(null, name, "odile@exemple.org", "fr");
    }

    private Registration asked(UUID date) {
        return registrations.alive(date, null, "odile@exemple.org").orElseThrow();
    }

    private void waitingByForce(UUID date) {
        db.sql("""
            insert into agenda.registration (id, occurrence, name, email, email_folded, language, state, created_at, changed_at)
            values (gen_random_uuid(), :date, 'D', 'd@exemple.org', 'd@exemple.org', 'fr', 'WAITING', now(), now())
            """).param("date", date).update();
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_letter_of_a_date_that_moves_says_when_it_was() {
        var date = workshop(2);
        confirmed(date, "Une");
        var before = dates.find(date).orElseThrow().span();
        assertThat(programme.move(date, before.from(before.start().plusDays(2))))
                .isInstanceOf(EventOutcome.Done.class);
        var was = when.words(before, Locale.FRENCH);
        assertThat(db.sql("select plain from post.letter where kind = 'agenda.mail.moved'")
                        .single(String.class)
                        .replaceAll("[\u00a0\u202f]", " "))
                .contains("Avant, c’était : " + was.replaceAll("[\u00a0\u202f]", " ") + ".");
    }

    /** Who mistyped their name asks again; once the link was followed nobody writes another one over it. */
    @Test
    void a_name_corrected_before_the_link_is_followed_is_the_name() {
        var date = workshop(2);
        registering.ask(date, stranger("Odlie"));
        registering.ask(date, stranger("Odile"));
        var asked = asked(date);
        assertThat(asked.name()).isEqualTo("Odile");
        registering.confirm(asked.id(), "");
        registering.ask(date, stranger("Farceur"));
        assertThat(registrations
                        .alive(date, null, "odile@exemple.org")
                        .orElseThrow()
                        .name())
                .isEqualTo("Odile");
    }
}
