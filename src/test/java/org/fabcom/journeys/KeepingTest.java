package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** What was answered before any account is still there after the sign-up, and two dates can be laid side by side. */
@FabComTest
@WithDemonstration
record KeepingTest(Web web) {

    private static final String ANSWERS = "n=Les+Voisins+du+Gu%C3%A9&p=9&c=300&t=google-drive~s9~op&t=whatsapp~s9"
            + "&t=mailchimp~s9~op~gn&t=helloasso~s9&t=un+tableur+maison~s2";

    @Test
    void signing_up_on_the_way_loses_nothing() {
        var adele = web.visitor();
        var sheet = adele.get("/faire-le-point/resultat?" + ANSWERS);
        assertThat(sheet.page().title()).containsPattern("Les Voisins du Gué.: le point sur 5 outils");

        var register = signsUp(adele, sheet.click("Garder ce point"));
        assertThat(register.page().selectFirst("input[name=nom]").val()).isEqualTo("Les Voisins du Gué");
        assertThat(register.page().select("input[value=ASSOCIATION][checked], input[value=AUCUN][checked]"))
                .as("the structure is written down already")
                .hasSize(2);

        var kept = register.form("Inscrire la structure")
                .fill("Commune", "07338")
                .submit()
                .follow();
        assertThat(kept.page().select("a[href^=/faire-le-point/gardes/]")).isNotEmpty();
        assertThat(kept.page().title()).containsPattern("Les Voisins du Gué.: le point sur 5 outils");
        assertThat(kept.text())
                .contains("Gardé pour Les Voisins du Gué", "par Adèle Fontaine")
                .contains("un tableur maison", "300 contacts", "Mailchimp");
        assertThat(adele.get("/faire-le-point/gardes").text()).contains("Les Voisins du Gué", "sur 5 outils");
    }

    @Test
    void lucie_sees_what_two_years_changed() {
        var lucie = web.visitor();
        lucie.post("/connexion/demonstration", "qui", "lucie");
        var compared = lucie.get("/faire-le-point/gardes").click("Les Jardins du Gué :");
        assertThat(compared.h1()).isEqualTo("Les Jardins du Gué, deux dates");
        assertThat(compared.text()).contains("Google Drive", "parti", "Nextcloud", "nouveau", "HelloAsso");
        assertThat(compared.text()).doesNotContain("Chorale");
    }

    /** With the letter that lies in the box of the demonstration. */
    private static WebAnswer signsUp(WebVisitor adele, WebAnswer door) {
        assertThat(door.text()).contains("Rien n’est perdu");
        var mailed = door.form("Créer mon compte")
                .fill("Votre nom", "Adèle Fontaine")
                .fill("Courriel", "adele.fontaine@exemple.org")
                .fill("Mot de passe", "brouette lampion escargot")
                .submit()
                .follow();
        assertThat(mailed.h1()).isEqualTo("Regardez votre courrier");
        var letter = mailed.click("Lire le courrier").click("Confirmez votre adresse");
        var link = letter.page().select("main a[href*=jeton]").attr("href");
        return adele.get(link).form("Confirmer et entrer").submit().follow();
    }
}
