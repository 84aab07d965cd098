package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.people.People;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Another record that an account took apart goes with it, named before, unless staff met whom it tells of. */
@FabComTest
class OtherRecordsTest extends TwoRecords {

    private final Departures departures;
    private final People people;

    OtherRecordsTest(ApplicationContext beans) {
        super(beans);
        departures = beans.getBean(Departures.class);
        people = beans.getBean(People.class);
    }

    @Test
    void whoever_took_a_record_over_and_goes_takes_the_other_name_along() {
        var code = code(kept);
        join();
        var marie = claims(code);
        var other = known("Une autre Dupont " + number);
        assertThat(due()).isZero();
        departures.ask(people.find(kept).orElseThrow());
        assertThat(due()).as("both").isEqualTo(2);
        assertThat(db.sql("select count(*) from people.departure where person = :other")
                        .param("other", other.value())
                        .single(Long.class))
                .isZero();
        marie.post("/connexion", "courriel", "marie" + number + "@exemple.org", "password", "carotte sous la neige");
        assertThat(due()).as("she came back").isZero();
    }

    private long due() {
        return db.sql("select count(*) from people.departure where person in (:kept, :gone)")
                .param("kept", kept.value(), "gone", gone.value())
                .single(Long.class);
    }

    private String letter() {
        return db.sql("select plain from post.letter where recipient = :email order by id desc limit 1")
                .param("email", "marie" + number + "@exemple.org")
                .single(String.class);
    }

    /** Said before it is pressed and in the letter; whoever was met since the parting is somebody of their own. */
    @Test
    void the_other_record_is_named_before_it_goes_and_stays_where_staff_met_it_since() {
        var code = code(kept);
        join();
        var marie = claims(code);
        var page = marie.get("/moi/donnees").page().select("#effacer").text();
        assertThat(page).contains("Mme Dupont " + number, "part aussi", "dites-le d’abord à l’accueil");
        assertThat(leaves(marie)).isEqualTo("/");
        assertThat(due()).isEqualTo(2);
        assertThat(letter()).contains("Mme Dupont " + number, "part ce jour-là aussi");
        marie.post("/connexion", "courriel", "marie" + number + "@exemple.org", "password", "carotte sous la neige");
        staff.post("/personnes/" + gone + "/actes", "acte", "Sa déclaration");
        assertThat(marie.get("/moi/donnees").page().select("#effacer").text()).doesNotContain("Mme Dupont");
        departures.ask(people.find(kept).orElseThrow());
        assertThat(due()).as("hers alone").isEqualTo(1);
        assertThat(letter()).doesNotContain("Mme Dupont", "{");
    }

    @Test
    void met_after_the_account_was_closed_the_other_record_stays_too() {
        var code = code(kept);
        join();
        claims(code);
        departures.ask(people.find(kept).orElseThrow());
        assertThat(due()).isEqualTo(2);
        retention.run();
        assertThat(due()).as("nobody met them").isEqualTo(2);
        staff.post("/personnes/" + gone + "/actes", "acte", "Sa déclaration");
        retention.run();
        assertThat(due()).isEqualTo(1);
        assertThat(departures.noted(gone)).isEmpty();
    }

    /** An act in which she was helped is noted elsewhere than on her page. */
    @Test
    void helped_after_the_account_was_closed_the_other_record_stays() {
        var code = code(kept);
        join();
        claims(code);
        departures.ask(people.find(kept).orElseThrow());
        served.helped(List.of(gone), LocalDate.now(Span.ZONE).plusDays(1));
        retention.run();
        assertThat(due()).as("the account alone").isEqualTo(1);
    }
}
