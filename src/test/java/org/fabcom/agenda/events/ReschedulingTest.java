package org.fabcom.agenda.events;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.registrations.Answer;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A weekly workshop goes to another day and hour. */
@FabComTest
class ReschedulingTest {

    private final Programme programme;
    private final Rescheduling rescheduling;
    private final Events events;
    private final Dates dates;
    private final Registering registering;
    private final Neighbours neighbours;
    private final Sql db;
    private final Person lucie;
    private final Organisation garden;
    private UUID event;

    ReschedulingTest(
            Programme programme,
            Rescheduling rescheduling,
            Events events,
            Dates dates,
            Registering registering,
            Neighbours neighbours,
            Sql db) {
        this.programme = programme;
        this.rescheduling = rescheduling;
        this.events = events;
        this.dates = dates;
        this.registering = registering;
        this.neighbours = neighbours;
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
    }

    @BeforeEach
    void a_weekly_workshop_of_six_dates() {
        var weekly = new Recurrence(
                Recurrence.Frequency.WEEKLY, 1, Posters.inDays(7 + 5 * 7).toLocalDate());
        var draft = Posters.with(Posters.workshop("Taille", 5), Posters.span(Posters.inDays(7)), weekly);
        event = programme.announce(garden.id(), draft, lucie.id());
        db.sql("delete from post.letter").update();
    }

    private EventOutcome move(LocalDateTime start) {
        var next = new Span(start, start.plusHours(1));
        return rescheduling.move(event, next, events.find(event).orElseThrow().version());
    }

    private List<Happening> all() {
        return dates.of(event);
    }

    @Test
    void all_dates_to_come_follow_and_whoever_registered_keeps_their_place_and_is_told() {
        var ids = all().stream().map(Happening::id).toList();
        var nadia = neighbours.person("Nadia Benali");
        registering.ask(
                ids.get(2),
                new Registration.Who(nadia.id(), nadia.name(), nadia.email().text(), "fr"));
        db.sql("delete from post.letter").update();
        var start = Posters.inDays(5).withHour(9);
        assertThat(move(start)).isInstanceOf(EventOutcome.Done.class);
        var moved = all().stream().filter(it -> ids.contains(it.id())).toList();
        assertThat(moved).hasSize(6).allMatch(it -> it.span().start().getHour() == 9 && !it.moved());
        assertThat(moved).extracting(it -> it.span().start()).contains(start, start.plusWeeks(5));
        assertThat(dates.find(ids.get(2)).orElseThrow().taken()).isEqualTo(1);
        assertThat(dates.find(ids.get(2)).orElseThrow().span().start()).isEqualTo(start.plusWeeks(2));
        assertThat(db.sql("select count(*) from post.letter where recipient = :who")
                        .param("who", nadia.email().text())
                        .single(Integer.class))
                .as("told once")
                .isEqualTo(1);
        programme.extend();
        assertThat(all())
                .as("no date of the former day comes back")
                .allMatch(it -> it.span().start().getHour() == 9);
    }

    @Test
    void what_was_moved_by_itself_stays_what_was_cancelled_stays_so_and_what_falls_behind_the_last_day_goes() {
        var before = all();
        var alone = Posters.span(Posters.inDays(16).withHour(20));
        programme.move(before.get(1).id(), alone);
        programme.cancelDate(before.get(2).id(), "Férié");
        assertThat(move(Posters.inDays(14).withHour(9))).isInstanceOf(EventOutcome.Done.class);
        assertThat(dates.find(before.get(1).id()).orElseThrow().span()).isEqualTo(alone);
        assertThat(dates.find(before.get(2).id()).orElseThrow().cancelled()).isTrue();
        var last = dates.find(before.get(5).id()).orElseThrow();
        assertThat(last.cancelled()).as("a week later than the last day").isTrue();
        assertThat(all()).extracting(Happening::wasFor).doesNotHaveDuplicates();
    }

    @Test
    void not_into_the_past_not_behind_the_last_day_and_not_when_somebody_was_faster() {
        assertThat(move(LocalDateTime.now(Span.ZONE).minusDays(1))).isInstanceOf(EventOutcome.Over.class);
        assertThat(move(Posters.inDays(80))).isInstanceOf(EventOutcome.Over.class);
        var start = Posters.inDays(5);
        assertThat(rescheduling.move(event, new Span(start, start.plusHours(1)), 99))
                .isInstanceOf(EventOutcome.TooLate.class);
        assertThat(all()).allMatch(it -> it.span().start().getHour() == 18);
    }

    @Test
    void its_organisers_do_it_from_the_page_of_the_event() {
        var path = "/structures/" + garden.id() + "/agenda/" + event;
        var form = neighbours
                .signedIn(lucie)
                .get(path)
                .click("Changer le jour et l’heure de toute la série")
                .form("Déplacer la série");
        var start = Posters.inDays(9);
        assertThat(form.set("jour", start.toLocalDate().toString())
                        .set("debut", "10:00")
                        .set("fin", "11:30")
                        .submit()
                        .follow()
                        .text())
                .contains("La série est déplacée");
        assertThat(all().getFirst().span().start()).isEqualTo(start.withHour(10));
        var stranger = neighbours.signedIn(neighbours.person("Paul"));
        assertThat(stranger.get(path + "/serie").status()).isEqualTo(403);
    }

    @Test
    void somebody_who_calls_is_registered_with_a_number_alone_and_never_beyond_the_places() {
        var date = all().getFirst().id();
        var path = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var page = neighbours.signedIn(lucie).get(path).click("Inscrire quelqu’un qui appelle");
        assertThat(page.form("Inscrire").fill("Nom", "Odile").submit().text())
                .contains("Il faut un numéro ou un courriel");
        var done = page.form("Inscrire")
                .fill("Nom", "Odile Garnier")
                .fill("Téléphone", "06 12 34 56 78")
                .submit()
                .follow();
        assertThat(done.text()).contains("La place est gardée", "Odile Garnier", "06 12 34 56 78");
        assertThat(done.text()).doesNotContain(".invalid");
        assertThat(db.sql("select count(*) from post.letter").single(Integer.class))
                .isZero();
        for (int i = 0; i < 4; i++)
            assertThat(registering.enrol(date, "Appel " + i, "", "0612", "fr", lucie.id()))
                    .isInstanceOf(Answer.Confirmed.class);
        assertThat(registering.enrol(date, "De trop", "", "0612", "fr", lucie.id()))
                .isInstanceOf(Answer.Closed.class);
        assertThat(registering.enrol(date, "Attend", "attend@exemple.org", "", "fr", lucie.id()))
                .isInstanceOf(Answer.Waiting.class);
        assertThat(registering.enrol(date, "Attend", "attend@exemple.org", "", "fr", lucie.id()))
                .isInstanceOf(Answer.Already.class);
        var back = neighbours.signedIn(lucie).get(path).click("rendre la place");
        back.form("Je ne viens pas").submit();
        assertThat(dates.find(date).orElseThrow().waiting())
                .as("the next one is offered it")
                .isZero();
    }

    @Test
    void a_past_workshop_is_noted_with_the_names_of_who_came() {
        var form = neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id() + "/agenda")
                .click("Noter un atelier passé")
                .form("Noter");
        var day = Posters.inDays(-3).toLocalDate();
        form.fill("Titre", "Mots de passe")
                .set("debut", "14:00")
                .set("fin", "16:00")
                .set("commune-nom", "Grenoble");
        assertThat(form.set("jour", Posters.inDays(3).toLocalDate().toString())
                        .submit()
                        .text())
                .contains("Notez au moins une personne", "n’est pas passée");
        var noted = form.set("jour", day.toString())
                .fill("Qui est venu", "Nadia Benali\nOdile Garnier\n\nNadia Benali\nodile garnier")
                .submit()
                .form("Noter")
                .tick("la même personne")
                .submit()
                .follow();
        assertThat(noted.text()).contains("2 personnes notées", "Mots de passe");
        assertThat(db.sql("""
                select count(*) from agenda.walk_in w join agenda.occurrence o on o.id = w.occurrence
                join agenda.event e on e.id = o.event where e.organiser = :who and e.title = 'Mots de passe'
                """).param("who", garden.id().value()).single(Integer.class))
                .isEqualTo(2);
    }

    @Test
    void all_that_is_wrong_with_a_past_workshop_is_told_at_once() {
        var form = neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id() + "/agenda/passe")
                .form("Noter");
        var refused = form.set("debut", "14:00")
                .set("fin", "16:00")
                .set("jour", "2020-03-02")
                .set("commune-nom", "Grenoble")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("deux ans en arrière au plus", "Notez au moins une personne");
        assertThat(refused.page().select("#erreurs a").size())
                .as("the title that is missing, too")
                .isGreaterThan(2);
    }

    @Test
    void where_nobody_registers_nobody_is_said_to_be_told() {
        var open = programme.announce(garden.id(), Posters.permanence("Accueil"), lucie.id());
        var moved = neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id() + "/agenda/" + open + "/serie")
                .form("Déplacer la série")
                .set("jour", Posters.inDays(9).toLocalDate().toString())
                .set("debut", "10:00")
                .set("fin", "11:30")
                .submit()
                .follow();
        assertThat(moved.text())
                .contains("L’entrée est libre", "Vos créneaux ouverts ne bougent pas")
                .doesNotContain("Les personnes inscrites sont prévenues. Vos créneaux");
    }
}
