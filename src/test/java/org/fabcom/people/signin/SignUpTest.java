package org.fabcom.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

@FabComTest
record SignUpTest(Web web, Neighbours neighbours, Sql db) {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    @Test
    void a_visitor_signs_up_on_the_way_and_loses_nothing() {
        var diagnosis = "/recherche?q=" + "a".repeat(3900);
        var visitor = web.visitor();
        var mailed = asked(visitor, "Oxana", "oxana@exemple.org", "lapin tambour brouette", diagnosis);
        assertThat(mailed.h1()).isEqualTo("Regardez votre courrier");
        var confirm = visitor.get(link("oxana@exemple.org"));
        assertThat(confirm.h1()).isEqualTo("Confirmer votre adresse");
        var entered = confirm.form("Confirmer et entrer").submit();
        assertThat(entered.location()).isEqualTo(diagnosis);
        assertThat(visitor.get("/").page().select("header").text()).contains("Oxana");
    }

    @Test
    void the_link_serves_once() {
        var visitor = web.visitor();
        asked(visitor, "Nadia", "nadia@exemple.org", "lapin tambour brouette", "");
        var link = link("nadia@exemple.org");
        visitor.get(link).form("Confirmer et entrer").submit();
        var again = web.visitor().get(link);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.h1()).isEqualTo("Ce lien ne sert plus");
    }

    @Test
    void in_another_browser_the_chosen_password_is_asked_for() {
        asked(web.visitor(), "Ali", "ali@exemple.org", "lapin tambour brouette", "");
        var elsewhere = web.visitor();
        var form = elsewhere.get(link("ali@exemple.org"));
        var refused =
                form.form("Confirmer et entrer").fill("Mot de passe", "devine").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ce n’est pas le mot de passe choisi");
        var entered = refused.form("Confirmer et entrer")
                .fill("Mot de passe", "lapin tambour brouette")
                .submit();
        assertThat(entered.location()).isEqualTo("/");
    }

    @Test
    void whether_an_address_has_an_account_can_not_be_learnt_by_signing_up() {
        var lucie = neighbours.person("Lucie");
        var known = asked(web.visitor(), "Lucie", lucie.email().text(), "lapin tambour brouette", "");
        var unknown = asked(web.visitor(), "Lucie", "inconnue@exemple.org", "lapin tambour brouette", "");
        assertThat(known.text().replace(lucie.email().text(), "inconnue@exemple.org"))
                .isEqualTo(unknown.text());
        assertThat(letter(lucie.email().text())).contains("Vous en avez déjà un");
    }

    @Test
    void an_easy_password_is_refused_in_words_and_the_rest_is_kept() {
        var answer = asked(web.visitor(), "Lucie Martin", "lucie@exemple.org", "motdepasse", "/recherche?q=x");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("parmi les plus courants");
        assertThat(answer.page().select("input[name=nom]").val()).isEqualTo("Lucie Martin");
        assertThat(answer.page().select("input[name=suite]").val()).isEqualTo("/recherche?q=x");
    }

    @Test
    void a_forgotten_password_is_replaced_and_other_browsers_are_signed_out() {
        var lucie = neighbours.person("Lucie");
        var elsewhere = neighbours.signedIn(lucie);
        assertThat(elsewhere.get("/").page().select("header").text()).contains("Lucie");
        var visitor = web.visitor();
        visitor.get("/mot-de-passe/oublie?suite=%2Frecherche%3Fq%3Dx")
                .form("Recevoir un lien")
                .fill("Courriel", lucie.email().text())
                .submit();
        var link = link(lucie.email().text());
        var entered = visitor.get(link)
                .form("Enregistrer et entrer")
                .fill("Nouveau mot de passe", "betterave sous la pluie")
                .submit();
        assertThat(entered.location()).isEqualTo("/recherche?q=x");
        assertThat(elsewhere.get("/").page().select("header").text()).doesNotContain("Lucie");
        assertThat(visitor.get(link).status()).isEqualTo(410);
    }

    @Test
    void an_unknown_address_gets_the_same_answer_and_no_letter() {
        var answer = web.visitor()
                .get("/mot-de-passe/oublie")
                .form("Recevoir un lien")
                .fill("Courriel", "rien@exemple.org")
                .submit();
        assertThat(answer.h1()).isEqualTo("Regardez votre courrier");
        assertThat(db.sql("select count(*) from post.letter where recipient = 'rien@exemple.org'")
                        .single(Integer.class))
                .isZero();
    }

    private static WebAnswer asked(WebVisitor visitor, String name, String email, String password, String returnTo) {
        return visitor.get("/inscription?suite="
                        + java.net.URLEncoder.encode(returnTo, java.nio.charset.StandardCharsets.UTF_8))
                .form("Créer mon compte")
                .fill("Votre nom", name)
                .fill("Courriel", email)
                .fill("Mot de passe", password)
                .submit();
    }

    private String letter(String to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to)
                .single(String.class);
    }

    private String link(String to) {
        var found = LINK.matcher(letter(to));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
