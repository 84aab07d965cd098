package org.fabcom.people.twostep;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of two steps in a real browser, narrow and wide, and without scripts. */
@FabComTest
record TwoStepScreensTest(Web web, Neighbours neighbours, Answers answers, Journals journals, MovedClock clock) {

    @AfterEach
    void now() {
        clock.back();
        answers.save(Map.of("two_steps", ""), null);
    }

    @Test
    void set_up_asked_and_proved_again_without_a_barrier() {
        answers.save(Map.of("two_steps", "oui"), null);
        for (var look : List.of(Look.PHONE, Look.DESK, Look.PHONE.inTheDark())) {
            Telephone.align(clock);
            var anne = neighbours.person("Anne Le Goff", InstanceRole.ADMINISTRATOR);
            try (var tab = Browser.get().open(web.address(), look)) {
                password(tab, anne);
                seen(tab, "obligee");
                tab.go("/moi");
                seen(tab, "moi-endormie");
                tab.go("/moi/deux-etapes");
                tab.page().locator("main button.go").click();
                seen(tab, "application");
                var telephone = new Telephone(tab.page().locator("#cle code").textContent(), clock);
                tab.page().getByLabel("Code").fill(telephone.code(-1));
                tab.page().locator("main button.go").click();
                seen(tab, "codes");
                var paper = tab.page().locator(".papers code").first().textContent();
                tab.page().locator("main a.go").click();
                tab.go("/moi/deux-etapes");
                seen(tab, "reglee");
                tab.page().locator("#code-changer").fill(telephone.code());
                tab.page().locator("form[action$='/changer'] button").click();
                seen(tab, "autre-telephone");
                tab.go("/administration/deux-etapes");
                seen(tab, "equipe");
                tab.go("/administration/connexion");
                seen(tab, "regle");
                journals.seal();
                tab.go("/temoin");
                tab.page().locator("main summary").click();
                seen(tab, "temoin");
                tab.go("/agenda?quand=abc");
                seen(tab, "filtre");
                tab.go("/moi")
                        .page()
                        .locator("main form[action='/deconnexion'] button")
                        .click();
                password(tab, anne);
                seen(tab, "code");
                tab.page().getByLabel("Code").fill("000 000");
                tab.page().locator("main button.go").click();
                seen(tab, "code-faux");
                tab.page().getByLabel("Code").fill(paper);
                tab.page().locator("main button.go").click();
                tab.page().waitForURL("**/");
                clock.forward(Duration.ofMinutes(11));
                tab.go("/moi/jetons");
                seen(tab, "jetons-tard");
                tab.page().locator("main a.go").click();
                seen(tab, "preuve");
                assertThat(tab.complaints()).as(look.name()).allMatch(it -> it.contains("422") || it.contains("400"));
            }
        }
    }

    @Test
    void all_of_it_works_without_scripts() {
        var lucie = neighbours.person("Lucie");
        Telephone.align(clock);
        try (var tab = Browser.get().open(web.address(), Look.PHONE.withoutScripts())) {
            password(tab, lucie);
            tab.go("/moi/deux-etapes").page().locator("main button.go").click();
            var telephone = new Telephone(tab.page().locator("#cle code").textContent(), clock);
            tab.page().getByLabel("Code").fill(telephone.code(-1));
            tab.page().locator("main button.go").click();
            assertThat(tab.page().locator(".papers li").count()).isEqualTo(10);
            tab.go("/moi")
                    .page()
                    .locator("main form[action='/deconnexion'] button")
                    .click();
            password(tab, lucie);
            tab.page().getByLabel("Code").fill(telephone.code());
            tab.page().locator("main button.go").click();
            assertThat(tab.go("/moi").page().locator("h1").textContent()).isEqualTo("Bonjour Lucie");
        }
    }

    private static void seen(Tab tab, String name) {
        tab.picture("deux-etapes-" + name);
        assertThat(tab.barriers()).as(name).isEmpty();
        assertThat(tab.tooWide()).as("sideways scroll of " + name).isFalse();
        assertThat(tab.page().locator("h1").count()).as("h1 of " + name).isEqualTo(1);
        assertThat(tab.page().locator("main button.go, main a.go").count())
                .as("yellow acts of " + name)
                .isLessThanOrEqualTo(1);
    }

    private static void password(Tab tab, Person person) {
        tab.go("/connexion");
        tab.page().getByLabel("Courriel").fill(person.email().text());
        tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
        tab.page().locator("main button.go").click();
    }
}
