package org.fabcom.agenda.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.registrations.Answer;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.workshops.GardenWorkshops;
import org.fabcom.agenda.workshops.Workshops;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Answers by the link are told together: whoever reads twice never learns what one person answered (A41). */
@FabComTest
class ToldTogetherTest extends GardenWorkshops {

    private final Workshops workshops;
    private final Evaluations evaluations;
    private final Registering registering;
    private final Map<Integer, Registration> come = new HashMap<>();
    private UUID date = new UUID(0, 0);

    ToldTogetherTest(ApplicationContext beans, Workshops workshops, Evaluations evaluations, Registering registering) {
        super(beans);
        this.workshops = workshops;
        this.evaluations = evaluations;
        this.registering = registering;
    }

    @BeforeEach
    void aWorkshopWithTwoAims() {
        date = withTwoAims(workshops);
        come.clear();
    }

    @Test
    void two_readings_never_differ_by_fewer_than_three_people_and_nothing_is_told_before_five() {
        int before = 0;
        for (int i = 1; i <= 13; i++) {
            say(coming(i), Moment.BEFORE, 1 + i % 4);
            int told = told().before().total();
            assertThat(told).isEqualTo(i < 5 ? 0 : 5 + (i - 5) / 3 * 3);
            assertThat(told - before).isIn(0, before == 0 ? 5 : 3);
            before = told;
        }
        assertThat(evaluations.waiting(date, Moment.BEFORE)).isEqualTo(2);
        assertThat(new EvaluationsCheck(db).findings()).noneMatch(it -> it.startsWith(date.toString()));
    }

    @Test
    void organisers_who_add_paper_of_their_own_do_not_learn_what_the_link_brought() {
        for (int i = 1; i <= 4; i++) say(coming(i), Moment.BEFORE, 4);
        var four = List.of(new Degrees(4, 0, 0, 0), new Degrees(0, 4, 0, 0));
        assertThat(evaluations.paper(date, four, List.of(Degrees.NONE, Degrees.NONE)))
                .isTrue();
        assertThat(told().before()).as("their own four and no other").isEqualTo(new Degrees(4, 0, 0, 0));
        var page = neighbours.signedIn(lucie).get(path() + "/avis");
        assertThat(page.text())
                .contains("4 réponses, il en faut 5", "Avant : 4 réponses par le lien attendent")
                .doesNotContain("sur 4 (");
        say(coming(5), Moment.BEFORE, 4);
        assertThat(told().before()).isEqualTo(new Degrees(4, 0, 0, 5));
    }

    @Test
    void the_report_of_workshops_does_not_move_for_one_more_answer() {
        for (int i = 1; i <= 6; i++) say(coming(i), Moment.BEFORE, 1);
        GardenWorkshops.past(date);
        for (int i = 1; i <= 5; i++) say(coming(i), Moment.AFTER, 4);
        var manager = neighbours.signedIn(lucie);
        var bilan = "/structures/" + garden.id() + "/agenda/bilan";
        var first = manager.get(bilan).page().select("main").text();
        assertThat(first).contains("de 1,0 à 4,0");
        say(coming(6), Moment.AFTER, 1);
        assertThat(manager.get(bilan).page().select("main").text()).isEqualTo(first);
    }

    @Test
    void somebody_who_gave_their_place_back_meanwhile_does_not_answer() {
        var one = coming(1);
        registering.giveBack(one.id());
        assertThat(evaluations.give(one, Moment.BEFORE, List.of(1, 1)))
                .as("the page was opened before")
                .isEqualTo(Evaluations.Given.CLOSED);
        assertThatThrownBy(() -> db.sql("insert into agenda.evaluation_given values (:id, 'BEFORE')")
                        .param("id", one.id())
                        .update())
                .hasMessageContaining("not one of those who come");
    }

    @Test
    void the_base_refuses_to_tell_a_few_and_answers_about_nothing() {
        assertThatThrownBy(() -> add("LINK", 1, 4)).hasMessageContaining("fewer than five");
        assertThatThrownBy(() -> add("PAPER", 3, 9)).hasMessageContaining("no aim of a workshop");
        add("LINK", 1, 5);
        assertThatThrownBy(() -> db.sql("update agenda.evaluation set number = 4 where occurrence = :date")
                        .param("date", date)
                        .update())
                .hasMessageContaining("fewer than five");
        db.sql("delete from agenda.evaluation where occurrence = :date")
                .param("date", date)
                .update();
    }

    private void add(String way, int aim, int number) {
        db.sql("insert into agenda.evaluation values (:date, 'BEFORE', :way, :aim, 1, :number)")
                .param("date", date, "way", way, "aim", aim, "number", number)
                .update();
    }

    private Progress.Of told() {
        return evaluations.of(dates.find(date).orElseThrow()).aims().getFirst();
    }

    private void say(Registration who, Moment moment, int degree) {
        assertThat(evaluations.give(who, moment, List.of(degree, degree))).isEqualTo(Evaluations.Given.COUNTED);
    }

    /** The same person for the same number. */
    private Registration coming(int number) {
        return come.computeIfAbsent(number, it -> {
            var person = neighbours.person("Personne " + it);
            var who = new Registration.Who(
                    person.id(), person.name(), person.email().text(), "fr");
            return ((Answer.Confirmed) registering.ask(date, who)).registration();
        });
    }

    private String path() {
        return "/structures/" + garden.id() + "/agenda/dates/" + date;
    }
}
