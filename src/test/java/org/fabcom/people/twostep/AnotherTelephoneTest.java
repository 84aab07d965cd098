package org.fabcom.people.twostep;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.Person;
import org.fabcom.people.signin.Reclaimed;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** Another telephone takes the place of the old one, with two steps asked all the while. */
@FabComTest
class AnotherTelephoneTest extends WithTelephone {

    private final TwoStepDisarming disarming;
    private final ApplicationEventPublisher events;
    private Person lucie;
    private WebVisitor here;
    private Telephone old;

    AnotherTelephoneTest(ApplicationContext beans) {
        super(beans);
        disarming = beans.getBean(TwoStepDisarming.class);
        events = beans.getBean(ApplicationEventPublisher.class);
    }

    @BeforeEach
    void two_steps_are_asked() {
        lucie = neighbours.person("Lucie");
        here = neighbours.signedIn(lucie);
        old = Telephone.setUp(here, clock);
    }

    @Test
    void the_old_one_serves_until_the_new_one_gave_a_code_and_not_a_moment_longer() {
        var elsewhere = web.visitor();
        clock.forward(Duration.ofMinutes(1));
        Telephone.enter(elsewhere, lucie, old.code());
        clock.forward(Duration.ofMinutes(1));
        var page = changing(old.code());
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        var next = Telephone.reading(page, clock);
        assertThat(page.form("Terminer").fill("Code", next.wrong(1)).submit().status())
                .isEqualTo(422);
        clock.forward(Duration.ofMinutes(1));
        assertThat(enter(next.code()).status()).as("not yet").isEqualTo(422);
        assertThat(enter(old.code()).location()).as("still").isEqualTo("/");
        clock.forward(Duration.ofMinutes(1));

        var done = page.form("Terminer").fill("Code", next.code()).submit();
        assertThat(done.follow().text()).contains("seul le nouveau téléphone donne les codes");
        assertThat(enter(old.code()).status()).as("the old one").isEqualTo(422);
        assertThat(enter(next.code()).status()).as("spent by the change").isEqualTo(422);
        clock.forward(Duration.ofMinutes(1));
        assertThat(enter(next.code()).location()).isEqualTo("/");
        assertThat(enter(old.papers().getFirst()).location())
                .as("the paper serves on")
                .isEqualTo("/");
        assertThat(elsewhere.get("/moi").status()).as("signed out").isEqualTo(303);
        assertThat(here.get("/moi").status()).isEqualTo(200);
        assertThat(new LettersTo(db).kinds(lucie)).contains("people.mail.twostep.moved");
        assertThat(acts()).contains("TWO_STEP_SET", "TWO_STEP_MOVED").doesNotContain("TWO_STEP_OFF");
        assertThat(here.get("/moi/deux-etapes/application").status())
                .as("its key is shown no more")
                .isEqualTo(303);
    }

    @Test
    void a_code_of_the_paper_begins_it_too_and_is_spent() {
        var paper = old.papers().getFirst();
        var next = Telephone.reading(changing(paper), clock);
        assertThat(confirm(next.code()).location()).isEqualTo("/moi/deux-etapes");
        assertThat(here.get("/moi/deux-etapes").text()).contains("Il reste 9 codes de secours");
        assertThat(enter(paper).status()).isEqualTo(422);
    }

    @Test
    void without_a_code_of_the_old_one_nothing_begins_and_nothing_is_shown() {
        assertThat(here.post("/moi/deux-etapes/changer", "code-changer", old.wrong(5))
                        .status())
                .isEqualTo(422);
        assertThat(here.get("/moi/deux-etapes/application").status()).isEqualTo(303);
        clock.forward(Duration.ofMinutes(11));
        assertThat(here.post("/moi/deux-etapes/changer", "code-changer", old.code())
                        .location())
                .as("not signed in a moment ago")
                .startsWith("/moi/preuve");
        assertThat(enter(old.code()).location()).as("and the code is not spent").isEqualTo("/");
    }

    @Test
    void the_new_key_is_of_one_browser_and_of_a_quarter_of_an_hour() {
        var next = Telephone.reading(changing(old.code()), clock);
        var other = web.visitor();
        clock.forward(Duration.ofMinutes(1));
        Telephone.enter(other, lucie, old.code());
        assertThat(other.get("/moi/deux-etapes/application").status()).isEqualTo(303);
        assertThat(other.post("/moi/deux-etapes/application", "code", next.code())
                        .location())
                .startsWith("/moi/deux-etapes");
        clock.forward(Duration.ofMinutes(15));
        here.post("/moi/preuve", "password", Neighbours.PASSWORD);
        assertThat(confirm(next.code()).follow().text()).as("late").doesNotContain("seul le nouveau");
        assertThat(acts()).doesNotContain("TWO_STEP_MOVED");
        assertThat(enter(old.code()).location()).isEqualTo("/");
    }

    @Test
    void codes_of_the_old_one_are_counted_here_as_at_the_door() {
        for (int i = 0; i < 10; i++)
            assertThat(here.post("/moi/deux-etapes/changer", "code-changer", old.wrong(i))
                            .status())
                    .isEqualTo(422);
        assertThat(here.post("/moi/deux-etapes/changer", "code-changer", old.code())
                        .status())
                .isEqualTo(429);
    }

    @Test
    void after_a_restore_a_key_that_waited_is_gone() {
        var next = Telephone.reading(changing(old.code()), clock);
        disarming.restored();
        confirm(next.code());
        assertThat(acts()).doesNotContain("TWO_STEP_MOVED");
        clock.forward(Duration.ofMinutes(1));
        assertThat(enter(old.code()).location()).isEqualTo("/");
    }

    /** Whoever held the account for a week put a telephone of theirs in the place of the owner's. */
    @Test
    void whoever_takes_an_account_back_is_not_locked_out_by_a_telephone_put_in_since() {
        clock.forward(Duration.ofDays(30));
        var entered = web.visitor();
        Telephone.enter(entered, lucie, old.code());
        clock.forward(Duration.ofMinutes(1));
        var page = entered.post("/moi/deux-etapes/changer", "code-changer", old.code())
                .follow();
        var thief = Telephone.reading(page, clock);
        entered.post("/moi/deux-etapes/application", "code", thief.code());
        events.publishEvent(new Reclaimed(lucie.id(), clock.instant().minus(Duration.ofDays(7))));
        assertThat(Telephone.password(web.visitor(), lucie).location()).isEqualTo("/");
    }

    private WebAnswer changing(String code) {
        return here.post("/moi/deux-etapes/changer", "code-changer", code).follow();
    }

    private WebAnswer confirm(String code) {
        return here.post("/moi/deux-etapes/application", "code", code);
    }

    private WebAnswer enter(String code) {
        return Telephone.enter(web.visitor(), lucie, code);
    }

    private List<String> acts() {
        return db.sql("select act from people.rights_change where subject = :id")
                .param("id", lucie.id().value())
                .list(String.class);
    }
}
