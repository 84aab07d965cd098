package org.fabcom.governance.debate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** A proposal as its people meet it: written, argued, amended, frozen, and by whom not. */
@FabComTest
class ProposalPagesTest {

    private static final String TEXT = "Le local ouvre le samedi.\n\nOn y vient à pied.";

    private final Web web;
    private final Neighbours neighbours;
    private final Deliberation deliberation;
    private final Sql db;
    private final AgoraWorld world;

    ProposalPagesTest(Web web, Neighbours neighbours, Bodies bodies, Deliberation deliberation, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.deliberation = deliberation;
        this.db = db;
        this.world = new AgoraWorld(neighbours, bodies);
    }

    @Test
    void a_draft_is_its_authors_until_it_says_why_and_is_published() {
        var bruno = neighbours.signedIn(world.bruno);
        var form = bruno.get(world.body.url())
                .click("Écrire une proposition")
                .form("Garder ce brouillon")
                .fill("Titre", "Ouvrir le jeudi")
                .fill("Le texte", TEXT);
        var draft = form.submit().follow();
        assertThat(draft.h1()).isEqualTo("Ouvrir le jeudi");
        var path = draft.page()
                .selectFirst("form[action$=/publier]")
                .attr("action")
                .replace("/publier", "");
        assertThat(neighbours.signedIn(world.chloe).get(path).status()).isEqualTo(404);
        var refused = draft.form("Publier la proposition").submit().follow();
        assertThat(refused.text()).contains("Dites d’abord pourquoi agir");
        refused.form("Garder ce brouillon")
                .fill("Pourquoi agir", "Le samedi ne suffit plus.")
                .fill("Si l’on ne fait rien", "On refuse du monde.")
                .submit()
                .follow()
                .form("Publier la proposition")
                .submit();
        assertThat(neighbours.signedIn(world.chloe).get(path).text()).contains("Le samedi ne suffit plus.");
    }

    /** What is kept is a code; nobody writes or reads it. */
    @Test
    void what_a_rule_says_is_written_and_read_as_words() {
        var bruno = neighbours.signedIn(world.bruno);
        var path = world.body.url() + "/propositions/nouvelle";
        assertThat(bruno.get(path).text()).contains("tout au côté qui l’emporte", "son poids est perdu");
        var made = bruno.get(path)
                .form("Garder ce brouillon")
                .fill("Titre", "Les collèges en bloc")
                .fill("Le texte", "Un collège donne tout son poids.")
                .set("regle", "COLLEGE_MODE")
                .set("valeur", "Tout au côté qui l’emporte")
                .submit()
                .location();
        assertThat(bruno.get(made).text()).contains("tout au côté qui l’emporte");
        var again = bruno.get(made + "/modifier");
        assertThat(again.page().select("[name=valeur]").val()).isEqualTo("tout au côté qui l’emporte");
        assertThat(again.form("Garder ce brouillon").submit().status()).isEqualTo(303);
        for (var page : java.util.List.of(path, made, made + "/modifier", world.body.url() + "/regles"))
            assertThat(bruno.get(page).page().select("main").text()
                            + bruno.get(page)
                                    .page()
                                    .select("main [name=valeur]")
                                    .val())
                    .as(page)
                    .doesNotContain("PROPORTIONAL", "BLOCK", "ABSENT_LOST", "RENORMALISE");
    }

    @Test
    void strangers_find_nothing() {
        var path = path(world.published(deliberation, TEXT, null));
        var stranger = neighbours.signedIn(neighbours.person("Denis Loin"));
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(world.body.url()).status()).isEqualTo(404);
        assertThat(stranger.get(world.body.url() + "/decisions").status()).isEqualTo(404);
        assertThat(web.visitor().get(world.body.url() + "/decisions.atom").status())
                .isEqualTo(404);
        assertThat(stranger.post(path + "/arguments", "genre", "FOR", "dit", "Oui")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void two_amendments_on_one_article_are_put_in_order_on_the_page_and_the_text_is_exact() {
        var path = path(world.published(deliberation, TEXT, null));
        var bruno = neighbours.signedIn(world.bruno);
        var chloe = neighbours.signedIn(world.chloe);
        bruno.get(path).form("Ouvrir aux amendements").submit();
        for (var words : new String[] {"On y vient à vélo.", "On y vient en bus."})
            chloe.get(path)
                    .form("Proposer cet amendement")
                    .set("article", "2")
                    .tick("Le remplacer")
                    .fill("Le nouveau texte", words)
                    .submit();
        var both = bruno.get(path);
        assertThat(both.text()).contains("Plusieurs amendements portent sur cet article");
        assertThat(both.page().select("form[action$=/accepter]")).isEmpty();
        assertThat(both.page().select("#amendements del").eachText()).anyMatch(it -> it.contains("pied"));
        var ordered = both.form("Examiner celui-ci d’abord").submit().follow();
        var merged = ordered.form("Accepter, et fondre dans le texte").submit().follow();
        assertThat(merged.page().select("#texte .words").eachText())
                .containsExactly("Le local ouvre le samedi.", "On y vient à vélo.");
        assertThat(merged.text()).contains("réécrivez l’amendement sur le texte d’aujourd’hui");
        assertThat(bruno.get(path + "/differences?de=1&a=2")
                        .page()
                        .select("ins")
                        .text())
                .contains("vélo");
    }

    @Test
    void what_is_pasted_with_odd_blanks_is_read_again_as_it_was_written() {
        var bruno = neighbours.signedIn(world.bruno);
        var draft = bruno.get(world.body.url() + "/propositions/nouvelle")
                .form("Garder ce brouillon")
                .fill("Titre", "Ouvrir le jeudi")
                .fill("Le texte", "Un.\n\u2003\nDeux.\n\u000b\nTrois.")
                .submit()
                .follow();
        assertThat(draft.page().select("#texte .words").eachText()).containsExactly("Un.", "Deux.", "Trois.");
        var many = bruno.get(world.body.url() + "/propositions/nouvelle")
                .form("Garder ce brouillon")
                .fill("Titre", "Trop d’articles")
                .fill("Le texte", "x\n\n".repeat(501))
                .submit();
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text()).contains("Au plus 500 articles");
    }

    @Test
    void an_amendment_or_objection_that_is_not_there_is_not_found_and_a_long_one_is_never_cut() {
        var id = world.published(deliberation, TEXT, null);
        deliberation.openAmendments(id, world.member(world.bruno));
        var bruno = neighbours.signedIn(world.bruno);
        var nothing = UUID.randomUUID();
        for (var what : new String[] {"accepter", "refuser", "premier", "recrire", "retirer"})
            assertThat(bruno.post(path(id) + "/amendements/" + nothing + "/" + what, "mots", "Oui.")
                            .status())
                    .as(what)
                    .isEqualTo(404);
        var aline = neighbours.signedIn(world.aline);
        for (var what : new String[] {"examiner", "retirer"})
            assertThat(aline.post(path(id) + "/objections/" + nothing + "/" + what)
                            .status())
                    .as(what)
                    .isEqualTo(404);
        bruno.post(path(id) + "/amendements", "quoi", "REPLACE", "article", "2", "mots", "À vélo.", "motif", "");
        var one = db.sql("select id from governance.amendment where proposal = :id")
                .param("id", id)
                .single(UUID.class);
        var rewriting = "/amendements/" + one + "/recrire";
        assertThat(bruno.post(path(id) + rewriting, "mots", "x".repeat(8_001)).text())
                .contains("C’est trop long");
        assertThat(bruno.post(path(id) + rewriting, "mots", "").text()).contains("Écrivez le nouveau texte");
        assertThat(db.sql("select words from governance.amendment where id = :id")
                        .param("id", one)
                        .single(String.class))
                .isEqualTo("À vélo.");
    }

    /** The text changed below them: one that takes an article out has no words, another’s words stay until they are taken. */
    @Test
    void amendments_on_a_former_text_are_put_on_the_one_of_today_without_losing_a_word() {
        var path = path(world.published(deliberation, TEXT, null));
        var bruno = neighbours.signedIn(world.bruno);
        var chloe = neighbours.signedIn(world.chloe);
        bruno.get(path).form("Ouvrir aux amendements").submit();
        chloe.post(path + "/amendements", "quoi", "REPLACE", "article", "2", "mots", "On y vient à vélo.", "motif", "");
        chloe.post(path + "/amendements", "quoi", "REMOVE", "article", "2", "mots", "", "motif", "");
        chloe.post(path + "/amendements", "quoi", "REPLACE", "article", "2", "mots", "En bus.", "motif", "");
        var page = bruno.get(path).form("Examiner celui-ci d’abord").submit().follow();
        var merged = page.form("Accepter, et fondre dans le texte").submit().follow();
        assertThat(merged.page().select("form[action$=/recrire] textarea").eachText())
                .as("the removal asks for none")
                .containsExactly("En bus.");
        var long_ = "x".repeat(8_001);
        var refused =
                merged.form("Enregistrer la réécriture").set("mots", long_).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("form[action$=/recrire] textarea").text())
                .isEqualTo(long_);
        var removed = merged.form("L’ôter du texte d’aujourd’hui").submit().follow();
        assertThat(removed.text()).doesNotContain("L’ôter du texte d’aujourd’hui");
    }

    @Test
    void a_debate_in_which_nobody_spoke_says_so_and_counts_nothing() {
        var path = path(world.published(deliberation, TEXT, null));
        var bruno = neighbours.signedIn(world.bruno);
        var empty = bruno.get(path);
        assertThat(empty.page().select("#debat").text())
                .contains("Aucun argument pour l’instant.")
                .doesNotContain("0 pour", "0 contre", "0 question", "0 fait", "aucun ·");
        bruno.post(path + "/arguments", "genre", "FOR", "dit", "On pourra venir après le travail.");
        assertThat(bruno.get(path).page().select("#debat .counts").text()).contains("1 en tout", "1 pour", "0 contre");
    }

    @Test
    void a_round_of_consent_is_opened_by_whoever_manages_and_others_object() {
        var id = world.published(deliberation, TEXT, null);
        deliberation.freeze(id, "", world.member(world.bruno));
        var aline = neighbours.signedIn(world.aline);
        assertThat(neighbours
                        .signedIn(world.bruno)
                        .get(path(id) + "/consentement")
                        .status())
                .isEqualTo(403);
        var open = aline.get(path(id))
                .click("Décider par consentement")
                .form("Ouvrir le tour")
                .tick("on reprend la discussion")
                .submit()
                .follow();
        assertThat(open.text()).contains("Tour 1 sur 3");
        var chloe = neighbours.signedIn(world.chloe);
        assertThat(chloe.get("/agora").text()).contains("On attend votre voix");
        var said = chloe.get(path(id))
                .form("Le dire")
                .tick("une objection : il faut la lever avant d’adopter")
                .fill("En quoi cela nous ferait du tort", "Le bail l’interdit.")
                .submit()
                .follow();
        assertThat(said.text()).contains("Objection, Chloé Merle, tour 1");
        assertThat(aline.get(path(id)).page().select("button[name=valable]").eachText())
                .as("whoever opened the round says at most that it holds")
                .containsExactly("Elle est valable");
        var emile = neighbours.person("Émile Ravel");
        neighbours.seat(world.house, emile, org.fabcom.kernel.Seat.MEMBER);
        var tested = neighbours.signedIn(emile).get(path(id));
        var without = tested.form("L’écarter").submit().follow();
        assertThat(without.text()).contains("Dites pourquoi.");
        var aside = without.form("L’écarter")
                .fill("Pourquoi", "Le bail dit autre chose.")
                .submit()
                .follow();
        assertThat(aside.text()).contains("Examinée par Émile Ravel. Le bail dit autre chose.");
    }

    @Test
    void five_hundred_arguments_are_read_page_by_page_with_a_bounded_number_of_statements() {
        var few = world.published(deliberation, TEXT, null);
        var many = world.published(deliberation, TEXT, null);
        db.sql("""
                insert into governance.argument (id, proposal, text_at, kind, words, said_by, said_at)
                select gen_random_uuid(), :id, 1, (array['FOR', 'AGAINST', 'QUESTION', 'EVIDENCE'])[1 + n % 4],
                    'Argument ' || n, :by, now() - n * interval '1 minute' from generate_series(1, 500) n
                """).param("id", many, "by", world.chloe.id().value()).update();
        var bruno = neighbours.signedIn(world.bruno);
        var page = bruno.get(path(many));
        assertThat(page.page().select("#debat .rows > li")).hasSize(25);
        assertThat(page.text()).contains("500 en tout").contains("125 pour").contains("125 contre");
        var second = bruno.get(path(many) + "?genre=FOR&page=5");
        assertThat(second.page().select("#debat .rows > li")).hasSize(25);
        long small = Statements.least(() -> bruno.get(path(few)));
        long large = Statements.least(() -> bruno.get(path(many)));
        assertThat(large).isLessThanOrEqualTo(small);
        measure(() -> bruno.get(path(many)));
    }

    /** Printed, never asserted: what a page of 500 arguments costs here and now. */
    private static void measure(Runnable page) {
        for (int i = 0; i < 60; i++) page.run();
        var times = new long[101];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            page.run();
            times[i] = System.nanoTime() - begin;
        }
        java.util.Arrays.sort(times);
        System.out.printf(
                "a proposal with 500 arguments: p50 %.2f ms, %d statements%n", times[50] / 1e6, Statements.least(page));
    }

    private String path(UUID id) {
        return world.body.url() + "/propositions/" + id;
    }
}
