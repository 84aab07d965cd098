package org.fabcom.people.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key counts as two steps, proves again who one is, and rests when the base is that of a backup. */
@FabComTest
record PasskeyStepsTest(
        Web web, Neighbours neighbours, Answers answers, MovedClock clock, PasskeyDisarming disarming, Sql db) {

    @AfterEach
    void now() {
        clock.back();
        answers.save(Map.of("two_steps", ""), null);
    }

    @Test
    void where_two_steps_are_wanted_a_key_wakes_the_rights_and_the_password_alone_does_not() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        try (var tab = tab()) {
            PasskeysTest.device(tab, true);
            PasskeysTest.signIn(tab, anne);
            PasskeysTest.make(tab, "mon téléphone");
            answers.save(Map.of("two_steps", "oui"), null);
            tab.go("/administration/roles");
            assertThat(tab.page().url())
                    .as("made in this session, not used to come in")
                    .contains("/moi/deux-etapes");
            PasskeysTest.leave(tab);

            tab.go("/connexion/cle?suite=%2Fadministration%2Froles");
            tab.page().getByText("Utiliser ma clé").click();
            tab.page().waitForURL("**/administration/roles");
            PasskeysTest.leave(tab);

            PasskeysTest.signIn(tab, anne);
            tab.page().waitForURL("**/moi/deux-etapes*");
            tab.page().locator("main button.go").click();
            tab.page().waitForURL("**/moi/preuve*");
            tab.picture("people-moi-preuve-cle");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.page().locator("main input[type=password]").count()).isZero();
            tab.page().getByText("Utiliser ma clé").click();
            tab.page().waitForSelector("text=C’est bien vous");
            tab.go("/administration/roles");
            assertThat(tab.page().url()).endsWith("/administration/roles");
        }
    }

    @Test
    void a_key_of_somebody_else_proves_nothing() {
        var anne = neighbours.person("Anne");
        var thief = neighbours.person("Voleur");
        try (var tab = tab()) {
            PasskeysTest.device(tab, true);
            PasskeysTest.signIn(tab, thief);
            PasskeysTest.make(tab, "clé du voleur");
            PasskeysTest.leave(tab);
            PasskeysTest.signIn(tab, anne);
            clock.forward(Duration.ofMinutes(11));
            // she has a key too, so that the page offers it
            db.sql("""
                    insert into people.passkey (id, person, credential_id, public_key, attestation, signature_count, verified,
                        transports, backup_eligible, backed_up, label, created_at, last_used_at)
                    values (gen_random_uuid(), :person, 'anne', 'x', 'x', 0, true, '', false, false, 'clé', now(), now())
                    """).param("person", anne.id().value()).update();
            tab.go("/moi/preuve?suite=%2Fmoi%2Fjetons");
            tab.page().getByText("Utiliser ma clé").click();
            tab.page().waitForSelector("text=pas une des vôtres");
            assertThat(tab.go("/moi/jetons").page().locator("input[name=nom]").count())
                    .isZero();
        }
    }

    @Test
    void after_a_restore_a_key_opens_nothing_until_its_owner_wakes_it() {
        var lucie = neighbours.person("Lucie");
        try (var tab = tab()) {
            PasskeysTest.device(tab, true);
            PasskeysTest.signIn(tab, lucie);
            PasskeysTest.make(tab, "mon téléphone");
            PasskeysTest.leave(tab);
            disarming.restored();
            tab.go("/connexion/cle");
            tab.page().getByText("Utiliser ma clé").click();
            tab.page().waitForSelector("#erreurs");
            PasskeysTest.signIn(tab, lucie);
            tab.go("/moi/cles");
            assertThat(tab.page().locator("main").textContent()).contains("a été restaurée");
            tab.picture("people-moi-cles-dort");
            assertThat(tab.barriers()).isEmpty();
            tab.page().getByText("Remettre en service").click();
            assertThat(tab.page().locator("main").textContent()).contains("ouvre maintenant votre compte");
            PasskeysTest.leave(tab);
            tab.go("/connexion/cle");
            tab.page().getByText("Utiliser ma clé").click();
            tab.page().waitForURL("**/");
        }
    }

    private Tab tab() {
        return Browser.get().open(web.address().replace("127.0.0.1", "localhost"), Look.PHONE);
    }
}
