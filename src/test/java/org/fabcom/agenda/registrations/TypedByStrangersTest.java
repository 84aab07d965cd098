package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever types the address of somebody else names them neither in the list nor in a letter, whichever way they come later. */
@FabComTest
class TypedByStrangersTest extends OneGarden {

    private static final String RUDE = "Vieille Andouille";

    TypedByStrangersTest(ApplicationContext beans) {
        super(beans);
    }

    @BeforeEach
    void the_box_is_empty() {
        db.sql("delete from post.letter").update();
    }

    @Test
    void whoever_calls_later_stands_under_the_name_that_the_organisers_wrote() {
        var date = workshop(2);
        registering.ask(date, new Registration.Who(null, RUDE, "odile@exemple.org", "fr"));
        assertThat(registering.enrol(date, "Odile Garnier", "odile@exemple.org", "", "fr", lucie.id()))
                .isInstanceOf(Answer.Confirmed.class);
        assertThat(names(date)).containsExactly("Odile Garnier");
        assertThat(letters()).noneMatch(it -> it.contains(RUDE)).anyMatch(it -> it.contains("Bonjour Odile Garnier"));
    }

    @Test
    void whoever_signs_in_later_stands_under_their_own_name() {
        var date = workshop(2);
        var nadia = neighbours.person("Nadia Benali");
        registering.ask(date, new Registration.Who(null, RUDE, nadia.email().text(), "fr"));
        assertThat(registering.ask(date, who(nadia))).isInstanceOf(Answer.Confirmed.class);
        assertThat(names(date)).containsExactly("Nadia Benali");
        assertThat(letters()).noneMatch(it -> it.contains(RUDE)).anyMatch(it -> it.contains("Bonjour Nadia Benali"));
    }

    private List<String> names(UUID date) {
        return registrations.of(date).stream().map(Registration::name).toList();
    }

    private List<String> letters() {
        return db.sql("select plain from post.letter").list(String.class);
    }
}
