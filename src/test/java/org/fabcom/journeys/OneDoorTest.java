package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OpenedHere;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Théo has an account in one territory and comes into another with it: a whole provider in a process of its own, and its client here. */
@FabComTest
@Tag("slow")
record OneDoorTest(Web web, Neighbours neighbours, OpenedHere opened) {

    @Test
    void an_account_of_one_territory_opens_another() throws Exception {
        try (var scratch = ScratchFolder.inMemory()) {
            var there = new OwnProcess(scratch.path()).livedIn();
            there.with("FABCOM_BASE_URL", there.address());
            var site = there.start();
            opened.here(true);
            try {
                comeIn(there.address());
            } finally {
                opened.here(false);
                site.destroy();
                site.waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    private void comeIn(String there) {
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var back = anne.get("/administration/connexion-ailleurs")
                .page()
                .select("dl code")
                .first()
                .text();
        var aline = WebVisitor.at(there);
        aline.post("/connexion/demonstration", "qui", "aline");
        var named = aline.get("/administration/outils")
                .form("Relier l’outil")
                .fill("Nom", "L’autre fabrique")
                .fill("Adresses de retour", back)
                .submit()
                .follow();
        anne.get("/administration/connexion-ailleurs")
                .form("Enregistrer")
                .fill("Nom", "Le Gué")
                .fill("Adresse de l’émetteur", there)
                .fill(
                        "Identifiant du client",
                        named.page().select("dl code").first().text())
                .fill("Secret", named.page().select("input[readonly]").val())
                .tick("Un compte pour qui")
                .submit();
        var here = web.visitor();
        var theo = WebVisitor.at(there);
        theo.post("/connexion/demonstration", "qui", "theo");
        var sent = URI.create(here.get("/connexion/ailleurs?suite=/moi").header("Location"));
        assertThat(sent.toString()).startsWith(there + "/autorisation?");
        var agreed = theo.get(sent.getRawPath() + "?" + sent.getRawQuery())
                .form("Continuer vers")
                .set("accord", "oui")
                .submit();
        assertThat(agreed.header("Location")).startsWith(back);
        var arrived = here.get(URI.create(agreed.header("Location")).getRawPath() + "?"
                + URI.create(agreed.header("Location")).getRawQuery());
        assertThat(arrived.location()).isEqualTo("/moi");
        assertThat(here.get("/moi").text()).contains("Théo");
        assertThat(here.get("/moi/relier").text()).contains("Votre compte Le Gué ouvre celui-ci");
    }
}
