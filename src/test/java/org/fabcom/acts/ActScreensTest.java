package org.fabcom.acts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** The pages of acts in a real browser: no barrier, no complaint, no sideways scroll. */
@FabComTest
record ActScreensTest(Web web, Neighbours neighbours, ServedPeople served, Meetings meetings, Sql db) {

    private static final String TODAY =
            java.time.LocalDate.now(org.fabcom.agenda.Span.ZONE).toString();

    private static String noted(WebVisitor yann) {
        yann.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Date", TODAY)
                .tick("1 h")
                .tick("à distance")
                .tick("courriel")
                .tick("sécurité")
                .submit();
        yann.get("/actes/nouveau?forme=collectif")
                .form("Noter cet acte")
                .fill(
                        "Titre de l’atelier",
                        "Quitter les suites bureautiques des géants du numérique, un pas après l’autre")
                .fill("Date", TODAY)
                .tick("1 h 30")
                .tick("à distance")
                .tick("culture numérique")
                .tick("accompagner une structure")
                .fill("Personnes présentes", "12")
                .set("genre-feminin", "7")
                .set("age-soixante_dix_plus", "5")
                .submit();
        return yann.get("/actes").page().selectFirst(".rows h2 a").attr("href");
    }

    @Test
    void the_pages_of_acts_are_open_to_all() {
        var yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        var act = noted(neighbours.signedIn(yann));
        var report = neighbours
                .signedIn(yann)
                .get("/rapports")
                .form("Préparer le rapport")
                .submit()
                .location();
        var pages = List.of(
                "/actes",
                "/actes/nouveau",
                "/actes/nouveau?forme=collectif",
                act,
                act + "/modifier",
                "/actes/bilan",
                "/actes/bilan?imprimer",
                "/rapports",
                report,
                report + "/modifier",
                "/actes/bilan/resultats?quoi=left");
        walk(yann, pages, Look.PHONE, Look.DESK, Look.DESK.inTheDark());
    }

    @Test
    void so_are_those_of_the_team_and_of_whom_it_follows() {
        var aline = neighbours.person("Aline Petit", InstanceRole.MEDIATOR, InstanceRole.COORDINATOR);
        var browser = neighbours.signedIn(aline);
        noted(browser);
        browser.post(
                "/actes/etiquettes/nouvelle",
                "nom",
                "Clic et lien",
                "financeur",
                "Conseil départemental",
                "heures",
                "120");
        browser.post(
                "/actes/coordination/nouveau/" + Ids.next() + "?sorte=animation",
                "animation",
                "webinaire",
                "jour",
                "2026-11-02");
        var garden = neighbours.association("Les Jardins du Gué", neighbours.person("Lucie Perrin"));
        differing(aline, garden);
        var odile = served.register(
                new Served.Draft("Odile Martin", new Commune("26362", "Valence"), ""), "fr", aline.id());
        var path = "/actes/personnes/" + odile;
        browser.get("/actes/nouveau?personnes=" + odile)
                .form("Noter cet acte")
                .fill("Date", TODAY)
                .tick("1 h")
                .tick("à distance")
                .tick("courriel")
                .submit();
        browser.post(
                path + "/mandats/nouveau/" + Ids.next(),
                "portee",
                "Déclarer ses revenus",
                "du",
                "2026-11-02",
                "au",
                "2026-12-02");
        browser.post(
                "/vues",
                "chemin",
                "/actes",
                "filtres",
                "forme=collectif&lieu=a_distance",
                "nom",
                "Ateliers à distance");
        var pages = List.of(
                "/actes?forme=collectif&lieu=a_distance",
                "/actes?qui=equipe&forme=individuel",
                "/actes/a-verifier",
                "/actes/etiquettes",
                "/actes/etiquettes/nouvelle",
                "/actes/coordination",
                "/actes/coordination/nouveau?sorte=animation",
                path,
                path + "/mandats",
                path + "/mandats/nouveau",
                "/personnes/" + odile,
                "/actes/bilan?qui=equipe",
                "/accompagnement/journee");
        walk(aline, pages, Look.PHONE, Look.DESK);
    }

    private void differing(Person mediator, Organisation garden) {
        var start = LocalDate.now(Span.ZONE).minusDays(4).atTime(10, 0);
        var meeting = Posters.arranged(meetings.plan(
                new MeetingDraft(
                        new Subject("test.meeting", Ids.next()),
                        "Quitter Drive",
                        "",
                        Posters.FILATURE,
                        Set.of(garden.id())),
                new Span(start, start.plusMinutes(90)),
                mediator.id()));
        db.sql("update acts.act set meeting = :meeting where mediator = :me and form = 'individuel'")
                .param("meeting", meeting, "me", mediator.id().value())
                .update();
    }

    private void walk(Person who, List<String> pages, Look... looks) {
        try (var tab = Browser.get().open(web.address(), looks[0])) {
            tab.as(neighbours.signedIn(who));
            for (var it : pages)
                tab.seen(it, List.of(looks), look -> {
                    tab.picture("acts-" + pages.size() + "-" + pages.indexOf(it));
                    assertThat(tab.barriers()).as(it + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide()).as(it + " " + look.name()).isFalse();
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
