package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** Somebody who sees the demonstration for the first time, on a phone: from the home page to a payment, no setting in between. */
@FabComTest
@WithDemonstration
class FirstPaymentTest {

    private final Web web;
    private int taps;

    FirstPaymentTest(Web web) {
        this.web = web;
    }

    @Test
    void from_the_home_page_to_a_paid_hour_in_nine_taps() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE.withoutScripts())) {
            tab.go("/");
            tap(tab, "header summary");
            tap(tab, "header a[href^='/connexion']:visible");
            tap(tab, "button[name=qui][value=claire]");
            tap(tab, "main a[href='/porte-monnaie']");
            tap(tab, "main a[href='/payer']");
            tap(tab, "main .rows a");
            tap(tab, "label:has-text('Heure')");
            tap(tab, "#montant");
            tab.page().locator("#montant").fill("0,5");
            tap(tab, "main button.go");
            assertThat(tab.page().locator("main").innerText().replaceAll("[\\s\u00a0\u202f]+", " "))
                    .containsPattern("Payé à [^:]+ : 30 min");
            assertThat(tab.page().url()).contains("/porte-monnaie/mouvements/");
            assertThat(tab.page().locator("[role=status]").first().innerText()).contains("Il vous reste");
            assertThat(taps).isLessThanOrEqualTo(9);
        }
    }

    private void tap(Tab tab, String what) {
        tab.page().locator(what).first().click(new Locator.ClickOptions().setTimeout(5000));
        taps++;
    }
}
