package org.fabcom.billing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** For whom a draft is stays with it, and a rule takes off in an invoice what it takes off at a till. */
@FabComTest
class DraftAudienceTest extends OneSeller {

    private final PriceRules rules;
    private final InvoiceDrafts drafts;
    private final Sql db;
    private final WebVisitor desk;

    DraftAudienceTest(ApplicationContext beans, PriceRules rules, InvoiceDrafts drafts, Sql db) {
        super(beans);
        this.rules = rules;
        this.drafts = drafts;
        this.db = db;
        desk = neighbours.signedIn(paul);
    }

    @BeforeEach
    void prices() {
        rule("Membres", PriceRule.Kind.PERCENT, null, "", "Membre", today(-1), null, 2_000L);
        rule("Chaise", PriceRule.Kind.UNIT, Measure.PIECE, "chaise", "", today(-1), null, 20_00L);
    }

    private LocalDate today(int days) {
        return Days.today(clock).plusDays(days);
    }

    private void rule(
            String label,
            PriceRule.Kind kind,
            @Nullable Measure measure,
            String code,
            String audience,
            LocalDate from,
            @Nullable LocalDate until,
            Long... amounts) {
        rules.add(
                new PriceRule(
                        Ids.next(), lab, code, label, kind, measure, List.of(amounts), 0, audience, "", from, until),
                paul.id());
    }

    private WebAnswer fresh() {
        return desk.get(Invoice.url(lab) + "/brouillons/nouveau");
    }

    private WebAnswer typed(String audience, String quantity, String unit) {
        return fresh().form("Garder le brouillon")
                .set("client", "Nadia")
                .set("public", audience)
                .set("l0-libelle", "Planche")
                .set("l0-quantite", quantity)
                .set("l0-unitaire", unit)
                .submit()
                .follow();
    }

    private static String chosen(WebAnswer it) {
        return it.page().select("[name=public] option[selected]").val();
    }

    private static String total(WebAnswer it) {
        return it.page().select("dl.answers dd b").text();
    }

    @Test
    void for_whom_it_is_stays_chosen_and_the_next_line_has_that_price() {
        var kept = typed("Membre", "1", "10");
        assertThat(chosen(kept)).isEqualTo("Membre");
        var reopened = desk.get(kept.page().select("form[action*=/brouillons/]").attr("action"));
        assertThat(chosen(reopened)).isEqualTo("Membre");
        var more = reopened.form("Garder le brouillon")
                .set("l1-code", "chaise")
                .set("l1-quantite", "2")
                .submit()
                .follow();
        assertThat(more.page().select("[name=l1-remise]").val()).isEqualTo("20");
        assertThat(total(more)).as("8 € and 2 × 16 €").contains("40");
    }

    @Test
    void a_typed_price_is_reduced_as_at_a_till_and_the_line_says_so() {
        var kept = typed("Membre", "2", "10");
        assertThat(total(kept)).contains("16");
        assertThat(kept.text()).contains("Membres : 20 %");
        assertThat(total(typed("", "2", "10"))).as("nobody in particular").contains("20");
    }

    /** A deposit is given back whole, dues are those of the statutes, a partner is owed the price that was agreed. */
    @Test
    void a_discount_for_all_is_taken_off_what_the_house_sells_only() {
        rule("Fin de saison", PriceRule.Kind.PERCENT, null, "", "", today(-1), null, 2_000L);
        assertThat(total(of("SERVICE", "OWN"))).contains("160");
        for (var it : List.of("DEPOSIT", "DUES", "GIFT"))
            assertThat(total(of(it, "OWN"))).as(it).contains("200");
        assertThat(total(of("GOODS", "ON_BEHALF"))).as("of a partner").contains("200");
        var others = of("DEPOSIT", "OWN")
                .form("Garder le brouillon")
                .set("public", "Membre")
                .submit()
                .follow();
        assertThat(total(others)).as("for others now").contains("200");
    }

    /** By its code it has the price that the rules make, and nothing is taken off it either. */
    @Test
    void a_deposit_by_its_code_is_the_price_of_the_rules_and_no_less() {
        rule("Caution", PriceRule.Kind.UNIT, Measure.PIECE, "caution salle", "", today(-1), null, 200_00L);
        rule("Fin de saison", PriceRule.Kind.PERCENT, null, "", "", today(-1), null, 2_000L);
        rule("Dix euros", PriceRule.Kind.REBATE, null, "", "", today(-1), null, 10_00L);
        assertThat(total(coded("SERVICE", "OWN"))).contains("150");
        for (var it : List.of("DEPOSIT", "DUES", "GIFT"))
            assertThat(total(coded(it, "OWN"))).as(it).contains("200");
        assertThat(total(coded("GOODS", "ON_BEHALF"))).as("of a partner").contains("200");
    }

    /** The usual order: the words and the price first, what it is afterwards. */
    @Test
    void what_becomes_a_deposit_afterwards_gets_back_what_was_taken_off() {
        rule("Fin de saison", PriceRule.Kind.PERCENT, null, "", "", today(-1), null, 2_000L);
        var kept = of("SERVICE", "OWN");
        assertThat(total(kept)).contains("160");
        var deposit = kept.form("Garder le brouillon")
                .set("l0-nature", "DEPOSIT")
                .submit()
                .follow();
        assertThat(total(deposit)).contains("200");
        assertThat(deposit.text())
                .contains("Aucune remise ne va sur une caution")
                .doesNotContain("Fin de saison : 20 %");
        var again = deposit.form("Garder le brouillon").submit().follow();
        assertThat(total(again)).as("kept once more").contains("200");
        assertThat(again.text()).doesNotContain("Aucune remise ne va sur une caution");
        var service = again.form("Garder le brouillon")
                .set("l0-nature", "SERVICE")
                .submit()
                .follow();
        assertThat(total(service)).as("in whichever order").contains("160");
        var own = service.form("Garder le brouillon")
                .set("l0-remise", "5")
                .set("l0-nature", "DUES")
                .submit()
                .follow();
        assertThat(total(own)).as("by hand it is theirs to say").contains("190");
        var partner = of("GOODS", "OWN")
                .form("Garder le brouillon")
                .set("l0-unitaire", "300")
                .set("l0-vente", "ON_BEHALF")
                .set("l0-partenaire", "Ferme du Bief")
                .submit()
                .follow();
        assertThat(total(partner)).as("with another price at once").contains("300");
    }

    private WebAnswer coded(String nature, String sale) {
        return fresh().form("Garder le brouillon")
                .set("client", "Nadia")
                .set("l0-code", "caution salle")
                .set("l0-nature", nature)
                .set("l0-vente", sale)
                .set("l0-partenaire", sale.equals("OWN") ? "" : "Ferme du Bief")
                .submit()
                .follow();
    }

    private WebAnswer of(String nature, String sale) {
        return fresh().form("Garder le brouillon")
                .set("client", "Nadia")
                .set("l0-libelle", "Salle")
                .set("l0-nature", nature)
                .set("l0-vente", sale)
                .set("l0-partenaire", sale.equals("OWN") ? "" : "Ferme du Bief")
                .set("l0-unitaire", "200")
                .submit()
                .follow();
    }

    @Test
    void what_is_taken_out_by_hand_stays_out() {
        var kept = typed("Membre", "2", "10");
        var full =
                kept.form("Garder le brouillon").set("l0-remise", "").submit().follow();
        assertThat(total(full)).contains("20");
        assertThat(full.text()).doesNotContain("Membres : 20 %");
        var same = full.form("Garder le brouillon").submit().follow();
        assertThat(total(same)).as("kept once more, nothing changed").contains("20");
        var own =
                same.form("Garder le brouillon").set("l0-remise", "5").submit().follow();
        assertThat(total(own)).as("a discount by hand is not doubled").contains("19");
    }

    @Test
    void another_public_is_told_where_lines_keep_the_price_of_before() {
        var kept = typed("", "2", "10");
        var members = kept.form("Garder le brouillon")
                .set("public", "Membre")
                .submit()
                .follow();
        assertThat(total(members)).as("a typed price follows").contains("16");
        assertThat(members.text()).doesNotContain("reprenez leur code");
        var all = members.form("Garder le brouillon").set("public", "").submit().follow();
        assertThat(all.text()).contains("reprenez leur code");
    }

    /** What is over or not begun is not offered: to choose it was to be refused. */
    @Test
    void only_rules_of_the_day_are_offered() {
        rule("Soldes", PriceRule.Kind.UNIT, Measure.PIECE, "lampe", "", today(-30), today(-2), 5_00L);
        rule("Fêtes", PriceRule.Kind.UNIT, Measure.PIECE, "sapin", "Voisin", today(5), null, 9_00L);
        var codes = fresh().page().select("[name=l0-code] option").eachText();
        assertThat(codes).contains("chaise").doesNotContain("lampe", "sapin");
        assertThat(fresh().page().select("[name=public] option").eachText())
                .contains("Membre")
                .doesNotContain("Voisin");
    }

    /** One code with a level for all and a free price for a public: the level is no price of two cents. */
    @Test
    void a_level_is_no_price_and_a_price_no_level() {
        rule("Pour tous", PriceRule.Kind.SOLIDARITY, Measure.PIECE, "panier", "", today(-1), null, 8_00L, 12_00L);
        rule("Voisins", PriceRule.Kind.FREE, Measure.PIECE, "panier", "Voisin", today(-1), null, 1_00L, 6_00L);
        assertThat(unit("panier@1", "Voisin", "")).as("the proposed price").isEqualTo("6");
        assertThat(unit("panier@0", "", "12")).as("the lowest level").isEqualTo("8");
    }

    @Test
    void a_code_with_the_sign_of_levels_is_a_code() {
        rule("Découpe", PriceRule.Kind.UNIT, Measure.PIECE, "laser@2", "", today(-1), null, 3_00L);
        assertThat(unit("laser@2", "", "")).isEqualTo("3");
    }

    private String unit(String code, String audience, String typed) {
        return fresh().form("Garder le brouillon")
                .set("client", "Nadia")
                .set("public", audience)
                .set("l0-unitaire", typed)
                .set("l0-code", code)
                .submit()
                .follow()
                .page()
                .select("[name=l0-unitaire]")
                .val();
    }

    @Test
    void a_draft_of_before_is_for_anybody() {
        var kept = typed("Membre", "1", "10");
        var id = UUID.fromString(
                kept.page().select("form[action$=/jeter]").attr("action").replaceAll(".*/brouillons/|/jeter", ""));
        db.sql("update billing.draft set content = content - 'audience' where id = :id")
                .param("id", id)
                .update();
        assertThat(drafts.find(lab, id).map(InvoiceDrafts.Kept::draft).map(InvoiceDraft::audience))
                .contains("");
    }
}
