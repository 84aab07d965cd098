package org.fabcom.billing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Prices of the rules in the form of an invoice, with a line of explanation for each component (S23). */
@FabComTest
class RulePricesTest extends OneSeller {

    private final PriceRules rules;
    private final WebVisitor visitor;

    RulePricesTest(ApplicationContext beans) {
        super(beans);
        rules = beans.getBean(PriceRules.class);
        visitor = neighbours.signedIn(paul);
    }

    /** An hour of the workshop costs 12 €, in steps of half an hour; members pay a tenth less. */
    @BeforeEach
    void prices() {
        rule("Atelier", PriceRule.Kind.UNIT, Measure.HOUR, 12_00, "atelier", "");
        rule("Demi-heure entamée", PriceRule.Kind.STEP, Measure.HOUR, 30, "atelier", "");
        rule("Tarif adhérent", PriceRule.Kind.PERCENT, null, 1_000, "", "Adhérent");
    }

    private void rule(
            String label, PriceRule.Kind kind, @Nullable Measure measure, long amount, String code, String audience) {
        var from = Days.today(clock).minusDays(1);
        var it = new PriceRule(
                Ids.next(), lab, code, label, kind, measure, List.of(amount), 0, audience, "", from, null);
        rules.add(it, paul.id());
    }

    private WebForm form(String hours, String code) {
        return visitor.get(Invoice.url(lab) + "/brouillons/nouveau")
                .form("Garder le brouillon")
                .set("client", "Nadia")
                .set("l0-quantite", hours)
                .set("l0-mesure", "HOUR")
                .set("l0-code", code);
    }

    @Test
    void the_rules_give_the_price_and_the_invoice_says_why() {
        var kept = form("1,25", "atelier").set("public", "Adhérent").submit().follow();
        assertThat(kept.page().select("[name=l0-libelle]").val()).isEqualTo("atelier");
        assertThat(kept.page().select("[name=l0-quantite]").val()).isEqualTo("1,5");
        assertThat(kept.page().select("[name=l0-remise]").val()).isEqualTo("10");
        var issued = kept.form("Émettre la facture").tick("J’ai relu").submit().follow();
        assertThat(issued.text())
                .as("an hour and a half at 12 €, a tenth off")
                .contains("16,20 €")
                .contains("Atelier : 12 € de l’heure × 1 h 15 = 15 €")
                .contains("Demi-heure entamée : compté par 30 min, donc 1 h 30, soit 3 € de plus")
                .contains("Tarif adhérent : 10 %, soit −1,80 €");
    }

    @Test
    void the_list_says_whom_a_rule_is_for() {
        var rows = visitor.get("/structures/" + lab + "/tarifs")
                .page()
                .select("tbody tr")
                .eachText();
        assertThat(rows)
                .filteredOn(it -> it.startsWith("Tarif adhérent"))
                .allMatch(it -> it.contains(" Adhérent depuis"));
        assertThat(rows).filteredOn(it -> it.startsWith("Atelier")).allMatch(it -> it.contains("tout le monde"));
        assertThat(rows).anyMatch(it -> it.startsWith("Tarif adhérent"));
    }

    /** Before four a till still has the day before; nobody shall look for the rule there in vain. */
    @Test
    void a_rule_of_today_says_before_four_when_tills_follow_it() {
        night(3);
        var added = visitor.get("/structures/" + lab + "/tarifs")
                .form("Ajouter la règle")
                .set("nom", "Cette nuit")
                .set("montants", "5")
                .submit()
                .follow();
        assertThat(added.text()).contains("elles la suivent à 4 h");
        assertThat(line(added, "Cette nuit")).contains("aux caisses à 4 h");
        assertThat(line(added, "Atelier")).as("of yesterday").doesNotContain("4 h");
        night(5);
        assertThat(line(neighbours.signedIn(paul).get("/structures/" + lab + "/tarifs"), "Cette nuit"))
                .doesNotContain("4 h");
    }

    /** The next time that this hour comes. */
    private void night(int hour) {
        var now = clock.instant();
        var today = Days.today(clock).atTime(hour, 0).atZone(Days.ZONE).toInstant();
        clock.forward(Duration.between(
                now,
                today.isAfter(now)
                        ? today
                        : Days.today(clock)
                                .plusDays(1)
                                .atTime(hour, 0)
                                .atZone(Days.ZONE)
                                .toInstant()));
    }

    private static String line(WebAnswer page, String label) {
        return page.page().select("tbody tr").stream()
                .map(Element::text)
                .filter(it -> it.startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    /** What quantity, price and discount do not make to the cent is one piece at that price. */
    @Test
    void a_sum_taken_off_is_kept_to_the_cent() {
        rule("Bienvenue", PriceRule.Kind.REBATE, null, 5_01, "atelier", "");
        var kept = form("1", "atelier").submit().follow();
        assertThat(kept.page().select("[name=l0-unitaire]").val()).isEqualTo("6,99");
        assertThat(kept.text()).contains("Bienvenue : −5,01 €");
        assertThat(kept.page().select("[name=l0-quantite]").val()).isEqualTo("1");
    }

    private void levels(String code, PriceRule.Kind kind, Long... amounts) {
        var from = Days.today(clock).minusDays(1);
        rules.add(
                new PriceRule(
                        Ids.next(),
                        lab,
                        code,
                        "Solidaire",
                        kind,
                        Measure.PIECE,
                        List.of(amounts),
                        0,
                        "",
                        "",
                        from,
                        null),
                paul.id());
    }

    private String unit(String code, String typed) {
        return visitor.get(Invoice.url(lab) + "/brouillons/nouveau")
                .form("Garder le brouillon")
                .set("client", "Nadia")
                .set("l0-unitaire", typed)
                .set("l0-code", code)
                .submit()
                .follow()
                .page()
                .select("[name=l0-unitaire]")
                .val();
    }

    /** Whoever pays says which level, without a reason; who writes the invoice chooses it from the list. */
    @Test
    void a_level_of_a_solidarity_price_is_chosen_on_the_page() {
        levels("panier", PriceRule.Kind.SOLIDARITY, 8_00L, 12_00L, 16_00L);
        var form = visitor.get(Invoice.url(lab) + "/brouillons/nouveau");
        assertThat(form.page().select("[name=l0-code] option").eachText().stream()
                        .map(it -> it.replaceAll("[\\s\u00a0\u202f]+", " "))
                        .toList())
                .contains("panier : 8 €", "panier : 12 €", "panier : 16 €")
                .doesNotContain("panier");
        assertThat(unit("panier@0", "")).isEqualTo("8");
        assertThat(unit("panier@2", "")).isEqualTo("16");
    }

    /** The saw: an hour at three levels, a day at one price, and cheaper from ten pieces on; each says what it prices. */
    @Test
    void levels_of_one_measure_stay_beside_the_price_of_another() {
        levels("scie", PriceRule.Kind.SOLIDARITY, 8_00L, 12_00L, 16_00L);
        one("scie", Measure.DAY, 0, 60_00L);
        one("scie", Measure.PIECE, 10, 5_00L);
        assertThat(visitor.get(Invoice.url(lab) + "/brouillons/nouveau")
                        .page()
                        .select("[name=l0-code] option")
                        .eachAttr("value"))
                .contains("scie@0", "scie@1", "scie@2")
                .containsOnlyOnce("scie");
        assertThat(unit("scie@2", "")).isEqualTo("16");
    }

    private void one(String code, Measure measure, long atLeast, Long cents) {
        var from = Days.today(clock).minusDays(1);
        rules.add(
                new PriceRule(
                        Ids.next(),
                        lab,
                        code,
                        "Autre",
                        PriceRule.Kind.UNIT,
                        measure,
                        List.of(cents),
                        atLeast,
                        "",
                        "",
                        from,
                        null),
                paul.id());
    }

    @Test
    void a_free_price_is_what_was_typed_and_never_below_the_least() {
        levels("soupe", PriceRule.Kind.FREE, 2_00L, 5_00L);
        assertThat(unit("soupe", "7")).isEqualTo("7");
        assertThat(unit("soupe", "1")).isEqualTo("2");
        assertThat(unit("soupe", "")).isEqualTo("5");
    }

    /** A price of the rules has its VAT in it: in an invoice whose prices are without, it would be 20 % too dear. */
    @Test
    void prices_of_the_rules_have_their_vat_in_them() {
        var refused = form("1", "atelier").set("prix", "EXCLUDING").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("TVA comprise");
        assertThat(visitor.get("/structures/" + lab + "/tarifs").text()).contains("TVA comprise");
    }

    @Test
    void what_is_changed_by_hand_is_not_explained_by_a_rule_any_more() {
        var kept = form("1", "atelier").submit().follow();
        assertThat(kept.text()).contains("Atelier : 12 €");
        var same = kept.form("Garder le brouillon").submit().follow();
        assertThat(same.text()).contains("Atelier : 12 €");
        var other = same.form("Garder le brouillon")
                .set("l0-unitaire", "9")
                .submit()
                .follow();
        assertThat(other.text()).doesNotContain("Atelier : 12 €").contains("9 €");
    }

    @Test
    void what_no_rule_prices_is_told() {
        var refused = form("1", "atelier").set("l0-mesure", "DAY").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Aucune règle ne donne de prix à « atelier »");
    }
}
