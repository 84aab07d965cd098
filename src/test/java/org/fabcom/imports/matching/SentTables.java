package org.fabcom.imports.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;

/** Tables that an editor of the catalogue sends, into a directory without places. */
final class SentTables {

    static final String NEW = "/administration/imports/nouveau";

    private final Neighbours neighbours;
    private final Sql db;

    SentTables(Neighbours neighbours, Sql db) {
        this.neighbours = neighbours;
        this.db = db;
    }

    void sweep() {
        for (var it : List.of("places.twin", "places.merge", "places.change", "places.place", "imports.matching"))
            db.sql("delete from " + it).update();
    }

    WebVisitor editor() {
        return neighbours.signedIn(neighbours.person("Élise Caron", InstanceRole.CATALOGUE_EDITOR));
    }

    WebVisitor administrator() {
        return neighbours.signedIn(neighbours.person("Aïcha Bensalem", InstanceRole.ADMINISTRATOR));
    }

    static WebAnswer send(WebVisitor who, String name, String table) {
        return who.upload(NEW, "fichier", name, table.getBytes(UTF_8), Map.of())
                .follow()
                .follow();
    }

    static WebAnswer over(WebVisitor who, String address) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var now = who.get(address);
            if (now.page().select("meta[http-equiv=refresh], [hx-trigger]").isEmpty()) return now;
            Thread.sleep(50);
        }
        throw new AssertionError("never over");
    }

    /** What came of the form with this button, once its run is over. */
    static WebAnswer pressed(WebVisitor who, WebAnswer screen, String button) throws InterruptedException {
        return over(who, screen.form(button).submit().location());
    }

    static String control(WebAnswer screen, String value) {
        return screen.page().select("label:has(b:matchesOwn(^" + value + "$))").attr("for");
    }
}
