package org.fabcom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The pages of those who keep the instance, in a real browser: no barrier, no complaint, no sideways scroll. */
@FabComTest
record KeepersScreensTest(Web web, Neighbours neighbours) {

    private static final List<String> PAGES = List.of(
            "/administration",
            "/administration/suite",
            "/administration/territoire",
            "/administration/editeur",
            "/administration/hebergement",
            "/administration/allure",
            "/administration/mots",
            "/administration/financement",
            "/administration/accessibilite",
            "/administration/salles",
            "/administration/historique",
            "/administration/imports",
            "/administration/imports/nouveau");

    @Test
    void the_pages_of_the_keepers_are_open_to_all() {
        var lucie = neighbours.person("Lucie Morel", InstanceRole.ADMINISTRATOR);
        var visitor = neighbours.signedIn(lucie);
        visitor.get("/administration/territoire")
                .form("Enregistrer")
                .fill("Nom du territoire", "Vallée du Gué")
                .fill("Nom de la fabrique", "La Fabrique du Gué")
                .submit();
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.as(neighbours.signedIn(lucie));
            for (var path : PAGES)
                tab.seen(path, List.of(Look.PHONE, Look.DESK, Look.DESK.inTheDark()), look -> {
                    tab.picture("keepers" + path.replace('/', '-'));
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide())
                            .as("sideways scroll of " + path + " " + look.name())
                            .isFalse();
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
