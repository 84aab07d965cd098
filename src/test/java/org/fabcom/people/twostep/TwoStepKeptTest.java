package org.fabcom.people.twostep;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.Person;
import org.fabcom.people.signin.Reclaimed;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** What is kept of two steps: unreadable, bound to its owner, void after a restore, gone when they end. */
@FabComTest
class TwoStepKeptTest extends WithTelephone {

    private final TwoStepDisarming disarming;
    private final TwoStepCheck check;
    private final ApplicationEventPublisher events;

    TwoStepKeptTest(ApplicationContext beans) {
        super(beans);
        disarming = beans.getBean(TwoStepDisarming.class);
        check = beans.getBean(TwoStepCheck.class);
        events = beans.getBean(ApplicationEventPublisher.class);
    }

    @Test
    void nothing_of_it_can_be_read_in_the_base_nor_leaves_with_the_file_of_ones_data() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        var page = here.get("/moi/deux-etapes")
                .form("Régler la deuxième étape")
                .submit()
                .follow();
        var key = page.page().select("#cle code").text().replace(" ", "");
        var sealed = db.sql("select secret from people.two_step where person = :id")
                .param("id", lucie.id().value())
                .single((row, n) -> row.getBytes(1));
        assertThat(Base32.of(sealed)).doesNotContain(key);
        Telephone.setUp(here, clock);
        assertThat(new String(here.get("/moi/donnees/fichier").bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(key);
        assertThat(db.sql("""
                        select count(*) from pg_description d join pg_class c on c.oid = d.objoid
                        where c.relnamespace = 'people'::regnamespace and d.description like 'secret%'
                          and (c.relname in ('recovery_code', 'half_sign_in') and d.objsubid = 0 or c.relname = 'two_step')
                        """).single(Integer.class))
                .as("left out of the export")
                .isEqualTo(4);
    }

    /** A secret sealed for one person opens nothing in the row of another. */
    @Test
    void a_secret_moved_to_another_row_draws_no_codes() {
        var lucie = neighbours.person("Lucie");
        var thief = neighbours.person("Voleur");
        Telephone.setUp(neighbours.signedIn(lucie), clock);
        var telephone = Telephone.setUp(neighbours.signedIn(thief), clock);
        db.sql(
                        "update people.two_step set secret = (select secret from people.two_step where person = :from) where person = :to")
                .param("from", thief.id().value(), "to", lucie.id().value())
                .update();
        assertThat(enter(lucie, telephone.code()).status()).isEqualTo(500);
        assertThat(check.findings())
                .singleElement()
                .asString()
                .contains(lucie.id().toString());
    }

    @Test
    void after_a_restore_papers_are_void_and_the_telephone_serves() {
        var lucie = neighbours.person("Lucie");
        var telephone = Telephone.setUp(neighbours.signedIn(lucie), clock);
        disarming.restored();
        assertThat(enter(lucie, telephone.papers().getFirst()).status()).isEqualTo(422);
        assertThat(enter(lucie, telephone.code()).location()).isEqualTo("/");
    }

    @Test
    void whoever_takes_an_account_back_is_not_locked_out_by_the_telephone_of_the_thief() {
        var lucie = neighbours.person("Lucie");
        Telephone.setUp(neighbours.signedIn(lucie), clock);
        events.publishEvent(new Reclaimed(lucie.id(), clock.instant().plusSeconds(1)));
        assertThat(Telephone.password(web.visitor(), lucie).location()).isEqualTo("/connexion/code");
        events.publishEvent(new Reclaimed(lucie.id(), clock.instant().minus(Duration.ofDays(7))));
        assertThat(Telephone.password(web.visitor(), lucie).location()).isEqualTo("/");
    }

    @Test
    void turning_off_takes_a_recent_sign_in_and_a_code() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        var telephone = Telephone.setUp(here, clock);
        assertThat(here.post("/moi/deux-etapes/arreter", "code-arret", telephone.wrong(3))
                        .status())
                .isEqualTo(422);
        clock.forward(Duration.ofMinutes(11));
        assertThat(here.post("/moi/deux-etapes/arreter", "code-arret", telephone.code())
                        .location())
                .startsWith("/moi/preuve");
        assertThat(Telephone.password(web.visitor(), lucie).location()).isEqualTo("/connexion/code");
        here.post("/moi/preuve", "password", Neighbours.PASSWORD);
        assertThat(here.post("/moi/deux-etapes/arreter", "code-arret", telephone.code())
                        .follow()
                        .text())
                .contains("Plus aucun code n’est demandé");
        assertThat(Telephone.password(web.visitor(), lucie).location()).isEqualTo("/");
        assertThat(new LettersTo(db).kinds(lucie)).contains("people.mail.twostep.off");
        assertThat(count("people.recovery_code", lucie)).isZero();
    }

    private int count(String table, Person person) {
        return db.sql("select count(*) from " + table + " where person = :id")
                .param("id", person.id().value())
                .single(Integer.class);
    }
}
