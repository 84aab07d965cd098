package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** G9: one decision changes several rules, all on one day or none; and its text is looked at when it is frozen. */
@FabComTest
class SeveralRulesTest extends WithProposals {

    SeveralRulesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void typed_on_one_page_they_stand_in_the_proposal_and_come_back_to_be_changed() {
        var bruno = neighbours.signedIn(world.bruno);
        var page = bruno.get(world.body.url() + "/propositions/nouvelle");
        assertThat(page.page().select("select[name^=regle]")).hasSize(3);
        var made = page.form("Garder ce brouillon")
                .fill("Titre", "Décider plus vite")
                .fill("Le texte", "On prévient cinq jours avant.")
                .set("regle", "NOTICE_DAYS")
                .set("valeur", "5")
                .set("regle-2", "QUORUM")
                .set("valeur-2", "1/4")
                .set("regle-3", "PROXY_CAP")
                .set("valeur-3", "3")
                .submit()
                .location();
        assertThat(bruno.get(made).text()).contains("Délai", "1/4", " aujourd’hui → 3");
        var again = bruno.get(made + "/modifier");
        assertThat(again.page().select("select[name^=regle]")).hasSize(5);
        assertThat(again.page().select("[name=valeur-2]").val()).isEqualTo("1/4");
        again.form("Garder ce brouillon").set("regle-2", "").set("valeur-2", "").submit();
        var id = UUID.fromString(made.substring(made.lastIndexOf('/') + 1));
        assertThat(proposals.find(id).orElseThrow().changes())
                .containsExactly(new RuleChange(Rule.NOTICE_DAYS, "5"), new RuleChange(Rule.PROXY_CAP, "3"));
    }

    @Test
    void a_rule_is_said_once_and_a_value_says_of_which() {
        var bruno = neighbours.signedIn(world.bruno);
        var path = world.body.url() + "/propositions/nouvelle";
        var twice = bruno.post(
                path,
                "titre",
                "T",
                "texte",
                "X",
                "regle",
                "QUORUM",
                "valeur",
                "1/4",
                "regle-2",
                "QUORUM",
                "valeur-2",
                "1/3");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("déjà dite plus haut");
        var alone = bruno.post(path, "titre", "T", "texte", "X", "valeur-2", "1/3");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.page().select("#regle-2-erreur")).isNotEmpty();
    }

    @Test
    void all_hold_from_the_day_of_effect_and_not_before() {
        var day = today().plusDays(10);
        decided(
                day,
                null,
                new RuleChange(Rule.NOTICE_DAYS, "21"),
                new RuleChange(Rule.PROXY_CAP, "4"),
                new RuleChange(Rule.SUPPORT, "2"));
        assertThat(now()).isEqualTo(Map.of(Rule.NOTICE_DAYS, "7", Rule.PROXY_CAP, "2", Rule.SUPPORT, "0"));
        clock.forward(java.time.Duration.ofDays(11));
        jobs.runNow("governance.decisions");
        jobs.runNow("governance.decisions");
        assertThat(now()).isEqualTo(Map.of(Rule.NOTICE_DAYS, "21", Rule.PROXY_CAP, "4", Rule.SUPPORT, "2"));
        assertThat(rules.said(world.body.id())).as("once each").hasSize(3);
    }

    private Map<Rule, String> now() {
        return Map.of(
                Rule.NOTICE_DAYS, value(Rule.NOTICE_DAYS),
                Rule.PROXY_CAP, value(Rule.PROXY_CAP),
                Rule.SUPPORT, value(Rule.SUPPORT));
    }

    /** Bounds of colleges that both move past what the other was: said in the order in which each holds. */
    @Test
    void two_that_lean_on_each_other_move_together_up_and_down() {
        decided(today(), null, new RuleChange(Rule.COLLEGE_LEAST, "60"), new RuleChange(Rule.COLLEGE_MOST, "80"));
        assertThat(value(Rule.COLLEGE_LEAST) + " " + value(Rule.COLLEGE_MOST)).isEqualTo("60 80");
        decided(today(), null, new RuleChange(Rule.COLLEGE_MOST, "20"), new RuleChange(Rule.COLLEGE_LEAST, "5"));
        assertThat(value(Rule.COLLEGE_LEAST) + " " + value(Rule.COLLEGE_MOST)).isEqualTo("5 20");
    }

    @Test
    void where_one_cannot_hold_none_holds_and_all_wait() {
        var it = decided(today(), null, new RuleChange(Rule.PROXY_CAP, "9"), new RuleChange(Rule.COLLEGE_LEAST, "70"));
        assertThat(value(Rule.PROXY_CAP)).isEqualTo("2");
        rules.say(world.body.id(), Rule.COLLEGE_MOST, "90", today(), null, world.aline.id());
        jobs.runNow("governance.decisions");
        assertThat(value(Rule.PROXY_CAP) + " " + value(Rule.COLLEGE_LEAST)).isEqualTo("9 70");
        assertThat(neighbours.signedIn(world.aline).get(it.url()).text()).contains("→ 9", "→ 70");
    }

    @Test
    void repealed_each_is_what_it_was_but_what_was_said_again_since() {
        var body = world.body.id();
        rules.say(body, Rule.NOTICE_DAYS, "12", today().minusDays(9), null, world.aline.id());
        var it = decided(today(), today(), new RuleChange(Rule.NOTICE_DAYS, "3"), new RuleChange(Rule.PROXY_CAP, "8"));
        rules.say(body, Rule.PROXY_CAP, "5", today(), null, world.aline.id());
        assertThat(decisions.repeal(it, "Trop vite.", world.aline.id())).isTrue();
        assertThat(value(Rule.NOTICE_DAYS)).isEqualTo("12");
        assertThat(value(Rule.PROXY_CAP)).isEqualTo("5");
    }

    /** Written when it held, frozen when it does not: its author corrects it before anybody votes. */
    @Test
    void what_no_longer_holds_beside_another_rule_is_not_frozen() {
        var said =
                said(List.of(new RuleChange(Rule.QUORUM, "1/4"), new RuleChange(Rule.COLLEGE_LEAST, "30")), List.of());
        var id = world.published(deliberation, "On pèse autrement.", said);
        rules.say(world.body.id(), Rule.COLLEGE_MOST, "20", today(), null, world.aline.id());
        var bruno = neighbours.signedIn(world.bruno);
        var path = world.body.url() + "/propositions/" + id;
        assertThat(bruno.post(path + "/figer").follow().text()).contains("ne va plus avec une autre");
        assertThat(proposals.find(id).orElseThrow().sha256()).isNull();
        rules.say(world.body.id(), Rule.COLLEGE_MOST, "40", today(), null, world.aline.id());
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
    }

    @Test
    void what_is_frozen_keeps_the_rules_that_it_changes_whoever_asks() {
        var said = said(List.of(new RuleChange(Rule.QUORUM, "1/4"), new RuleChange(Rule.PROXY_CAP, "3")), List.of());
        var id = world.published(deliberation, "On délègue plus.", said);
        deliberation.freeze(id, "", world.member(world.bruno));
        assertThatThrownBy(() -> db.sql(
                                "update governance.proposal set more_changes = array['PROXY_CAP=9'] where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("frozen");
        assertThatThrownBy(() ->
                        new Proposal.Said("T", "", "", false, said.changes(), null, null, null, List.of("A", "B")))
                .as("options and rules together")
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Proposal.Said said(List<RuleChange> changes, List<String> options) {
        return new Proposal.Said(
                "Peser", "Trop peu décident.", "On attend.", false, changes, null, null, null, options);
    }

    private Decision decided(
            LocalDate effect, @org.jspecify.annotations.Nullable LocalDate review, RuleChange... changes) {
        return decisions.enter(
                new NewDecision(
                        world.body,
                        "Décider autrement",
                        "Nos règles changent.",
                        "b".repeat(64),
                        "majorité",
                        "12 pour, 3 contre",
                        world.body.url(),
                        effect,
                        review,
                        world.bruno.id(),
                        List.of(changes),
                        null),
                world.aline.id());
    }

    private String value(Rule rule) {
        return rules.value(world.body.id(), rule, today());
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
