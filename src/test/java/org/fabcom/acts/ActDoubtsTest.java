package org.fabcom.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What would make a false figure of the year is asked about once. */
@FabComTest
class ActDoubtsTest extends OneMediator {

    ActDoubtsTest(ApplicationContext beans) {
        super(beans);
    }

    private WebForm fresh() {
        return dated(browser.get("/actes/nouveau").form("Noter cet acte")).tick("à distance");
    }

    /** When and how long, which the form asks. */
    private WebForm dated(WebForm form) {
        return form.fill("Date", today.toString()).tick("1 h");
    }

    /** « 30 min » tapped and « 1h30 » typed: one of them would be lost, and the year’s hours with it. */
    @Test
    void two_durations_are_told_as_two_days_are() {
        var both = fresh().tick("30 min")
                .fill("Durée exacte", "1h30")
                .tick("courriel")
                .submit();
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("Deux durées sont dites : gardez-en une.");
        assertThat(both.form("Noter cet acte")
                        .tick("autre durée")
                        .submit()
                        .follow()
                        .text())
                .contains("Acte noté (1 h 30)");
        assertThat(fresh().tick("1 h 30")
                        .fill("Durée exacte", "90 min")
                        .tick("courriel")
                        .submit()
                        .follow()
                        .text())
                .as("the same said twice is one duration")
                .contains("Acte noté (1 h 30)");
    }

    /** What is typed in a correction is not lost because another duration is still ticked. */
    @Test
    void a_duration_typed_in_a_correction_is_asked_about_too() {
        var change = "/actes/" + noted(fresh().tick("1 h").tick("courriel")) + "/modifier";
        var both = browser.get(change)
                .form("Enregistrer")
                .fill("Durée exacte", "2 h 30")
                .submit();
        assertThat(both.text()).contains("Deux durées sont dites : gardez-en une.");
        assertThat(both.form("Enregistrer")
                        .tick("autre durée")
                        .submit()
                        .follow()
                        .text())
                .contains("Acte corrigé", "2 h 30");
        var tapped =
                browser.get(change).form("Enregistrer").tick("1 h").submit().follow();
        assertThat(tapped.text())
                .as("what stood is replaced")
                .contains("Acte corrigé")
                .doesNotContain("2 h 30");
    }

    @Test
    void a_duration_typed_in_error_and_a_crowd_are_asked_once() {
        var short_ = fresh().tick("autre durée")
                .fill("Durée exacte", "2")
                .tick("courriel")
                .submit();
        assertThat(short_.text()).contains("2 min, le", "est-ce bien cela");
        assertThat(short_.form("Noter cet acte").submit().follow().text()).contains("Acte noté (2 min)");
        var crowd = dated(browser.get("/actes/nouveau")
                        .form("C’était un atelier, en groupe")
                        .submit()
                        .form("Noter cet acte"))
                .tick("à distance")
                .tick("courriel")
                .fill("Titre de l’atelier", "Foire aux questions")
                .fill("Personnes présentes en tout", "800")
                .submit();
        assertThat(crowd.status()).isEqualTo(422);
        assertThat(crowd.text()).contains("800 personnes : est-ce bien cela ?");
        assertThat(crowd.form("Noter cet acte").submit().follow().text()).contains("Acte noté", "800 personnes");
    }
}
