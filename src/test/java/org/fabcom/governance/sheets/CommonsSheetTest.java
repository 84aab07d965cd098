package org.fabcom.governance.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** G67: a commons is shown as incomplete until resource, community and rules are all filled; the missing part is named. */
@FabComTest
class CommonsSheetTest {

    private final Web web;
    private final Neighbours neighbours;
    private final WebVisitor keeper;
    private final Body body;
    private final PartyId person;
    private final Decisions decisions;

    CommonsSheetTest(Web web, Neighbours neighbours, Bodies bodies, Decisions decisions) {
        this.decisions = decisions;
        this.web = web;
        this.neighbours = neighbours;
        var person = neighbours.person("Lucie Commune");
        this.person = person.id();
        this.keeper = neighbours.signedIn(person);
        this.body = bodies.open(
                neighbours
                        .association("Le Four commun " + UUID.randomUUID(), person)
                        .id(),
                person.id());
    }

    @Test
    void the_missing_part_is_named_to_any_visitor_until_all_three_are_filled() {
        var visitor = web.visitor();
        assertThat(visitor.get(body.url() + "/communs").text()).contains("Aucun commun décrit");
        var form = keeper.get(body.url() + "/communs/nouveau").form("Publier la fiche");
        assertThat(form.submit().status()).as("without a name").isEqualTo(422);
        form.set("nom", "Le four à pain").set("quoi", "Un four").set("ou", "Place du Gué");
        var url = form.set("licence", "convention de 2019").submit().location().replaceFirst("\\?.*", "");
        assertThat(visitor.get(url).text())
                .contains("Il manque encore : la communauté, les règles")
                .contains("Pas encore dit : Qui s’en sert · Qui contribue · Qui décide · Qui entretient");
        for (var name : new String[] {"usage", "contribue", "decide", "entretient"}) fill(url, name);
        assertThat(visitor.get(url).text())
                .contains("Il manque encore : les règles")
                .doesNotContain("la communauté,");
        for (var name : new String[] {"acces", "contribution", "decision", "sanction", "sortie"}) fill(url, name);
        assertThat(visitor.get(url).text()).contains("incomplète").contains("Et le jour où cela s’arrête");
        fill(url, "fin");
        assertThat(visitor.get(url).text())
                .contains("complète")
                .doesNotContain("Il manque")
                .doesNotContain("incomplète");
        assertThat(visitor.get(body.url() + "/communs").text()).contains("Le four à pain");
    }

    @Test
    void the_decision_that_rules_it_stays_though_fifty_others_came_after() {
        var first = decided(1);
        var form = keeper.get(body.url() + "/communs/nouveau").form("Publier la fiche");
        var url = form.set("nom", "Le lavoir")
                .set("reglee", first.toString())
                .submit()
                .location()
                .replaceFirst("\\?.*", "");
        for (int i = 2; i <= 52; i++) decided(i);
        fill(url, "usage");
        assertThat(keeper.get(url + "/modifier")
                        .page()
                        .select("[name=reglee] option[selected]")
                        .val())
                .isEqualTo(first.toString());
    }

    private UUID decided(int number) {
        var text = "Règle n° " + number;
        return decisions
                .enter(
                        new NewDecision(
                                body,
                                text,
                                text,
                                Secrets.digest(text),
                                "consentement",
                                "adopté",
                                body.url(),
                                LocalDate.now(Days.ZONE),
                                null,
                                person,
                                List.of(),
                                null),
                        person)
                .id();
    }

    @Test
    void whoever_does_not_belong_reads_only() {
        var stranger = neighbours.signedIn(neighbours.person("Passant"));
        assertThat(stranger.get(body.url() + "/communs").status()).isEqualTo(200);
        assertThat(stranger.get(body.url() + "/communs/nouveau").status()).isEqualTo(404);
        assertThat(stranger.post(body.url() + "/communs/nouveau", "nom", "Intrus")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_sheet() {
        var form = keeper.get(body.url() + "/communs/nouveau")
                .form("Publier la fiche")
                .set("nom", "La salle");
        assertThat(form.submit().location()).isEqualTo(form.submit().location());
        assertThat(web.visitor().get(body.url() + "/communs").page().select("main h2.title"))
                .hasSize(1);
    }

    @Test
    void a_sheet_is_taken_away_and_stays_to_be_read_and_comes_back() {
        var visitor = web.visitor();
        var form = keeper.get(body.url() + "/communs/nouveau").form("Publier la fiche");
        var url = form.set("nom", "Le broyeur").submit().location().replaceFirst("\\?.*", "");
        var stranger = neighbours.signedIn(neighbours.person("Passant"));
        assertThat(stranger.post(url + "/terminer", "version", "1").status()).isEqualTo(404);
        var end = keeper.get(url).form("Retirer la fiche");
        assertThat(end.submit().follow().text()).contains("reste lisible", "retirée le");
        assertThat(end.submit().status()).as("already gone").isEqualTo(409);
        assertThat(keeper.get(url + "/modifier").status()).isEqualTo(409);
        assertThat(visitor.get(url).text()).contains("Le broyeur", "retirée le");
        assertThat(visitor.get(body.url() + "/communs").text()).contains("Le broyeur", "retirée le");
        assertThat(visitor.get(body.url()).text()).doesNotContain("Le broyeur");
        keeper.get(url).form("Remettre la fiche").submit();
        assertThat(visitor.get(url).text()).doesNotContain("retirée le");
    }

    @Test
    void a_draft_is_read_by_its_people_only_until_it_is_published() {
        var form = keeper.get(body.url() + "/communs/nouveau").form("Garder en brouillon");
        var url = form.set("nom", "Le séchoir").submit().location().replaceFirst("\\?.*", "");
        var visitor = web.visitor();
        assertThat(keeper.get(url).text()).contains("brouillon", "Le séchoir");
        assertThat(visitor.get(url).status()).isEqualTo(404);
        assertThat(visitor.get(body.url() + "/communs").text()).doesNotContain("Le séchoir");
        keeper.get(url + "/modifier")
                .form("Garder en brouillon")
                .set("quoi", "Des claies")
                .submit();
        assertThat(visitor.get(url).status()).isEqualTo(404);
        fill(url, "ou");
        assertThat(visitor.get(url).text()).contains("Des claies").doesNotContain("brouillon");
        assertThat(keeper.get(url + "/modifier").text())
                .as("what is published stays so")
                .doesNotContain("Garder en brouillon");
        keeper.post(url + "/modifier", "version", "3", "nom", "Le séchoir", "brouillon", "oui");
        assertThat(visitor.get(url).status()).isEqualTo(200);
    }

    @Test
    void a_photo_says_what_one_sees_on_it_and_is_seen_by_whoever_reads_the_sheet() throws IOException {
        var form = keeper.get(body.url() + "/communs/nouveau").form("Garder en brouillon");
        var url = form.set("nom", "Le pressoir").submit().location().replaceFirst("\\?.*", "");
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(24, 18, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(keeper.upload(url + "/photo", "photo", "p.png", png.toByteArray(), Map.of())
                        .text())
                .contains("Dites en une ligne ce qu’on y voit");
        assertThat(keeper.upload(url + "/photo", "photo", "p.txt", "non".getBytes(UTF_8), Map.of("montre", "Rien"))
                        .text())
                .contains("Envoyez une image");
        keeper.upload(url + "/photo", "photo", "p.png", png.toByteArray(), Map.of("montre", "Un pressoir rouge"));
        var image = keeper.get(url).page().selectFirst("figure img");
        assertThat(image).isNotNull();
        assertThat(image.attr("alt")).isEqualTo("Un pressoir rouge");
        assertThat(web.visitor().get(image.attr("src")).status())
                .as("of a draft")
                .isEqualTo(404);
        fill(url, "ou");
        assertThat(web.visitor().get(image.attr("src")).header("content-type")).isEqualTo("image/png");
        keeper.get(url).form("Retirer la photo").submit();
        assertThat(keeper.get(url).page().select("figure img")).isEmpty();
    }

    private void fill(String url, String name) {
        assertThat(keeper.get(url + "/modifier")
                        .form("Publier la fiche")
                        .set(name, "dit " + name)
                        .submit()
                        .status())
                .isEqualTo(303);
    }
}
