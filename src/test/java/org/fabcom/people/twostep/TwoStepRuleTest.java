package org.fabcom.people.twostep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.people.steps.Sleep;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The rule of two steps: who makes it, from which day it counts, and who hears of it. */
@FabComTest
class TwoStepRuleTest extends TwoStepsWanted {

    private final Sleep sleep;
    private final LettersTo letters;

    TwoStepRuleTest(ApplicationContext beans) {
        super(beans);
        sleep = beans.getBean(Sleep.class);
        letters = new LettersTo(db);
    }

    @Test
    void the_rule_counts_from_the_moment_it_is_made_for_those_who_are_signed_in() {
        answers.save(Map.of("two_steps", "", "two_steps_from", ""), null);
        var anne = neighbours.person("Anne", ADMINISTRATOR);
        var here = neighbours.signedIn(anne);
        assertThat(here.get("/administration/roles").status()).isEqualTo(200);
        var maker = neighbours.signedIn(neighbours.person("Coralie", ADMINISTRATOR));
        Telephone.setUp(maker, clock);
        answers.save(Map.of("two_steps", "oui", "two_steps_from", today()), null);
        assertThat(here.get("/administration/roles").location()).startsWith("/moi/deux-etapes");
        Telephone.setUp(here, clock);
        here.get("/administration/connexion")
                .form("Enregistrer")
                .untick("Exiger la connexion en deux étapes des personnes qui ont des droits")
                .submit();
        assertThat(neighbours
                        .signedIn(neighbours.person("Nadia", ADMINISTRATOR))
                        .get("/administration/roles")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_makes_the_rule_has_a_second_step_and_everybody_else_has_two_weeks_and_a_letter() {
        answers.save(Map.of("two_steps", "", "two_steps_from", ""), null);
        var anne = neighbours.person("Anne", ADMINISTRATOR);
        var nadia = neighbours.person("Nadia", MEDIATOR);
        var member = neighbours.person("Membre");
        var here = neighbours.signedIn(anne);
        assertThat(here.get("/administration/connexion").text()).contains("personnes ont des droits ici", "dont vous");
        var refused = rule(here, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Réglez d’abord votre propre deuxième étape");
        assertThat(sleep.obligatory()).isFalse();
        assertThat(sleep.later()).isEmpty();

        Telephone.setUp(here, clock);
        assertThat(here.get("/administration/connexion").text()).doesNotContain("dont vous");
        assertThat(rule(here, yesterday()).status()).isEqualTo(422);
        assertThat(rule(here, "9999-01-01").status()).isEqualTo(422);
        int before = letters.count(nadia);
        assertThat(rule(here, "").follow().text())
                .contains("suspendus à partir du", "Aucun courriel ne part d’ici", "courriels attendent");
        var day = org.fabcom.kernel.Days.today(clock).plusDays(14);
        assertThat(sleep.later()).contains(day);
        assertThat(sleep.obligatory()).isFalse();
        assertThat(letters.count(nadia)).isEqualTo(before + 1);
        assertThat(letters.last(nadia)).contains("Bonjour Nadia", String.valueOf(day.getYear()), "/moi/deux-etapes");
        assertThat(letters.count(member)).isZero();
        assertThat(letters.last(anne))
                .as("who has a second step is left alone")
                .doesNotContain("Réglez-la avant ce jour");
        assertThat(here.get(TeamPages.PATH).text()).contains("Elle sera exigée");
        // twice the same tells nobody twice
        here.get("/administration/connexion").form("Enregistrer").submit();
        assertThat(letters.count(nadia)).isEqualTo(before + 1);

        clock.forward(Duration.ofDays(13));
        assertThat(sleep.obligatory()).isFalse();
        clock.forward(Duration.ofDays(1));
        assertThat(sleep.obligatory()).as("on the day itself").isTrue();
        assertThat(Telephone.password(web.visitor(), nadia).location()).startsWith("/moi/deux-etapes");
    }

    @Test
    void where_no_mail_leaves_nobody_is_shut_out_before_they_could_be_told_and_home_tells_them() {
        answers.save(Map.of("two_steps", "", "two_steps_from", ""), null);
        var yann = neighbours.signedIn(neighbours.person("Yann", MEDIATOR));
        var maker = neighbours.signedIn(neighbours.person("Coralie", ADMINISTRATOR));
        Telephone.setUp(maker, clock);
        assertThat(maker.get("/administration/connexion").text()).contains("dites-le-leur vous-même");
        var refused = rule(maker, today());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("personne ne le saurait à temps");
        assertThat(sleep.obligatory()).isFalse();
        assertThat(yann.get("/").text()).doesNotContain("deuxième étape");

        rule(maker, org.fabcom.kernel.Days.today(clock).plusDays(7).toString());
        assertThat(yann.get("/").text()).contains("réglez votre deuxième étape");
        assertThat(maker.get("/").text()).doesNotContain("réglez votre deuxième étape");
        answers.save(Map.of("two_steps_from", today()), null);
        assertThat(yann.get("/").text()).contains("Vos droits sont suspendus");
    }

    @Test
    void whoever_has_the_password_alone_makes_no_token_that_wakes_with_the_rights() {
        var anne = neighbours.person("Anne", ADMINISTRATOR);
        var thief = web.visitor();
        Telephone.password(thief, anne);
        var made = thief.post("/moi/jetons", "nom", "à moi", "duree", "30", "droits-wallet", "wallet:pay");
        assertThat(made.location()).isEqualTo("/moi/deux-etapes");
        assertThat(made.follow().text()).contains("Rien n’a été créé");
        var own = neighbours.signedIn(anne);
        Telephone.setUp(own, clock);
        assertThat(own.get("/moi/jetons").text()).doesNotContain("à moi");
        var given = own.post("/moi/jetons", "nom", "à moi", "duree", "30");
        assertThat(given.page().select("input[readonly]").val()).startsWith("fc_");
    }

    private static org.fabcom.testing.WebAnswer rule(WebVisitor by, String from) {
        return by.get("/administration/connexion")
                .form("Enregistrer")
                .tick("Exiger la connexion en deux étapes des personnes qui ont des droits")
                .fill("À partir du", from)
                .submit();
    }

    private String today() {
        return org.fabcom.kernel.Days.today(clock).toString();
    }

    private String yesterday() {
        return org.fabcom.kernel.Days.today(clock).minusDays(1).toString();
    }
}
