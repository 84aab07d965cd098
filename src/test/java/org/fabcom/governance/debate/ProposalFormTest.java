package org.fabcom.governance.debate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.texts.Articles;
import org.junit.jupiter.api.Test;

/** The form of a proposal and its buttons say beforehand what they do and what is missing. */
@FabComTest
class ProposalFormTest {

    private final Neighbours neighbours;
    private final Deliberation deliberation;
    private final AgoraWorld world;

    ProposalFormTest(Neighbours neighbours, Bodies bodies, Deliberation deliberation) {
        this.neighbours = neighbours;
        this.deliberation = deliberation;
        this.world = new AgoraWorld(neighbours, bodies);
    }

    private String path(UUID id) {
        return world.body.url() + "/propositions/" + id;
    }

    /** Help stands with its own button, and nowhere else. */
    @Test
    void each_step_says_beside_its_button_what_it_does() {
        var id = world.published(deliberation, "Le local ouvre le jeudi.", null);
        var page = neighbours
                .signedIn(world.bruno)
                .get(world.body.url() + "/propositions/" + id)
                .page();
        assertThat(page.select("form[action$=/figer] .help").text()).contains("Plus une lettre ne change");
        assertThat(page.select("form[action$=/ouvrir] .help").text()).contains("Chacun peut alors proposer");
        assertThat(page.select("section.now > .help")).isEmpty();
    }

    /** Sent to the form because something is missing, one finds it marked, and the text as it was. */
    @Test
    void what_keeps_a_draft_from_being_published_is_marked_on_its_form() {
        var said = AgoraWorld.said("Ouvrir le jeudi", "Le samedi ne suffit plus.", "");
        var id = deliberation.write(world.body, said, Articles.first("Le jeudi."), world.member(world.bruno));
        var bruno = neighbours.signedIn(world.bruno);
        var path = world.body.url() + "/propositions/" + id;
        var form = bruno.post(path + "/publier").follow();
        assertThat(form.page().select("#rien-erreur").text()).contains("ce qui arrive si l’on ne fait rien");
        assertThat(form.page().select("#moteur-erreur")).isEmpty();
        assertThat(form.page().select("label[for=rien]").text()).doesNotContain("facultatif");
        assertThat(form.page().select("[name=texte]").val()).isEqualTo("Le jeudi.");
    }

    /** What is shown is read back, its thousands apart or not. */
    @Test
    void a_number_of_a_rule_is_read_as_it_is_shown() {
        var bruno = neighbours.signedIn(world.bruno);
        var made = bruno.get(world.body.url() + "/propositions/nouvelle")
                .form("Garder ce brouillon")
                .fill("Titre", "Soutenir")
                .fill("Le texte", "Mille personnes soutiennent.")
                .set("regle", "SUPPORT")
                .set("valeur", "1000")
                .submit()
                .location();
        var again = bruno.get(made + "/modifier");
        assertThat(again.page().select("[name=valeur]").val()).startsWith("1\u202f000");
        assertThat(again.form("Garder ce brouillon").submit().status()).isEqualTo(303);
    }

    /** What excludes each other is said before: rules, elections and options each in a drawer that says so. */
    @Test
    void the_form_says_beforehand_what_options_exclude_and_folds_what_is_not_used() {
        var page = neighbours
                .signedIn(world.bruno)
                .get(world.body.url() + "/propositions/nouvelle")
                .page();
        var options = page.select("details:has([name=choix]) summary").text();
        assertThat(options).contains("ne change ni règle ni statuts, n’élit personne");
        assertThat(page.select("details:has([name=regle]) summary").text()).contains("sans choix à comparer");
        assertThat(page.select("details:has([name=regle])[open], details:has([name=choix])[open]"))
                .isEmpty();
    }
}
