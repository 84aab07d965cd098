package org.fabcom.agenda.workshops;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Programme;
import org.fabcom.files.Cellar;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** Organisers attach documents to a workshop; whoever sees it takes them, and nobody changes those of others. */
@FabComTest
class DocumentsTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Programme programme;
    private final Dates dates;
    private final Events events;
    private final Documents documents;
    private final Cellar cellar;
    private final Sql db;
    private final Person lucie;
    private final Organisation garden;
    private UUID event = new UUID(0, 0);

    DocumentsTest(
            Web web,
            Neighbours neighbours,
            Programme programme,
            Dates dates,
            Events events,
            Documents documents,
            Cellar cellar,
            Sql db) {
        this.cellar = cellar;
        this.db = db;
        this.web = web;
        this.neighbours = neighbours;
        this.programme = programme;
        this.dates = dates;
        this.events = events;
        this.documents = documents;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
    }

    @BeforeEach
    void aWorkshopOfWhichNothingIsSaid() {
        event = programme.announce(garden.id(), Posters.workshop("Atelier", 20), lucie.id());
    }

    @Test
    void a_document_is_attached_taken_without_an_account_and_taken_off_again() {
        var manager = neighbours.signedIn(lucie);
        var sent = manager.upload(
                path(),
                "documents",
                "pas à pas.txt",
                "Ouvrir, puis ranger.".getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(sent.follow().text()).contains("Les documents sont enregistrés", "pas à pas.txt");
        var page = web.visitor().get("/agenda/" + dates.of(event).getFirst().id());
        assertThat(page.text()).contains("Documents", "pas à pas.txt");
        var address = page.page().selectFirst("ul.files a").attr("href");
        var taken = web.visitor().get(address);
        assertThat(taken.body()).isEqualTo("Ouvrir, puis ranger.");
        assertThat(taken.header("Content-Disposition")).startsWith("attachment");
        assertThat(web.visitor()
                        .get(address.replace(event.toString(), UUID.randomUUID().toString()))
                        .status())
                .as("a document is found by its own workshop only")
                .isEqualTo(404);
        manager.get(path())
                .form("Enregistrer les documents")
                .tick("pas à pas.txt")
                .submit();
        assertThat(web.visitor().get(address).status()).isEqualTo(404);
        assertThat(documents.of(event)).isEmpty();
    }

    @Test
    void programs_empty_files_and_more_than_ten_are_refused_in_words_and_nothing_is_kept() {
        var manager = neighbours.signedIn(lucie);
        for (var wrong : Map.of("jeu.exe", "MZ\u0000\u0001", "vide.txt", "").entrySet()) {
            var answer = manager.upload(
                    path(),
                    "documents",
                    wrong.getKey(),
                    wrong.getValue().getBytes(StandardCharsets.ISO_8859_1),
                    Map.of());
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.text()).contains(wrong.getKey());
        }
        var eleven = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 11; i++) eleven.put("a" + i + ".txt", ("texte " + i).getBytes(StandardCharsets.UTF_8));
        var many = manager.upload(path(), "documents", eleven);
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text()).contains("10 documents au plus");
        assertThat(documents.of(event)).isEmpty();
    }

    @Test
    void done_again_by_the_same_organisation_it_has_the_same_documents_and_each_lets_go_of_its_own() {
        var found = events.find(event).orElseThrow();
        documents.change(found, List.of(), List.of(parcel("pas à pas")), lucie.id());
        var own = again(neighbours.association("Les autres", lucie), "Tout neuf");
        assertThat(documents.of(own)).as("another organisation keeps its own").isEmpty();
        var next = again(garden, "La suite");
        assertThat(documents.of(next)).extracting(it -> it.name()).containsExactly("pas à pas.txt");
        documents.change(found, documents.of(event).stream().map(it -> it.id()).toList(), List.of(), lucie.id());
        assertThat(documents.of(next)).hasSize(1);
        assertThat(web.visitor()
                        .get("/agenda/ateliers/" + next + "/documents/"
                                + documents.of(next).getFirst().id())
                        .body())
                .isEqualTo("pas à pas");
    }

    @Test
    void they_stay_with_the_event_when_it_is_no_workshop_any_more() {
        var found = events.find(event).orElseThrow();
        documents.change(found, List.of(), List.of(parcel("pas à pas")), lucie.id());
        var manager = neighbours.signedIn(lucie);
        var agenda = "/structures/" + garden.id() + "/agenda/";
        assertThat(manager.get(agenda + event)
                        .form("Enregistrer")
                        .tick("Permanence")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(documents.existing(List.of(event)))
                .as("check does not call them orphans")
                .containsExactly(event);
        var date = dates.of(event).getFirst().id();
        var address = web.visitor()
                .get("/agenda/" + date)
                .page()
                .selectFirst("ul.files a")
                .attr("href");
        assertThat(web.visitor().get(address).body()).isEqualTo("pas à pas");

        assertThat(manager.get(agenda + "dates/" + date).page().select("a[href$=/documents]"))
                .as("its organisers find them")
                .hasSize(1);
        var off = manager.get(path())
                .form("Enregistrer les documents")
                .tick("pas à pas.txt")
                .submit()
                .follow();
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.text()).contains("Les documents sont enregistrés");
        assertThat(manager.get(path()).status())
                .as("nothing is added to what is no workshop")
                .isEqualTo(404);
        assertThat(manager.get(agenda + "dates/" + date).page().select("a[href$=/documents]"))
                .isEmpty();
    }

    @Test
    void who_does_it_again_is_told_how_many_documents_did_not_come_along_and_why() {
        var found = events.find(event).orElseThrow();
        documents.change(found, List.of(), List.of(parcel("pas à pas"), parcel("exercices")), lucie.id());
        var other = neighbours.association("Les voisins", lucie);
        assertThat(announcedAgain(other, "Chez eux").text())
                .contains("2 documents ne sont pas repris, ils appartiennent à la structure");
        var large = documents.of(event).getLast();
        var small = documents.of(event).getFirst();
        size(large.sha256(), Cellar.QUOTA - (cellar.used(garden.id()) - large.size()) - small.size());
        var next = announcedAgain(garden, "La suite");
        size(large.sha256(), large.size());
        assertThat(next.text()).contains("un document n’a pas été repris", "500,0 Mo au plus");
        assertThat(documents.of(eventOf(next))).extracting(it -> it.name()).containsExactly("pas à pas.txt");
    }

    private void size(String sha256, long bytes) {
        db.sql("update files.stored set size = :size where sha256 = :sha256")
                .param("size", bytes, "sha256", sha256)
                .update();
    }

    private UUID again(Organisation who, String title) {
        return eventOf(announcedAgain(who, title));
    }

    private WebAnswer announcedAgain(Organisation who, String title) {
        var page = neighbours
                .signedIn(lucie)
                .get("/structures/" + who.id() + "/agenda/nouveau?comme=" + event)
                .form("Annoncer")
                .fill("Titre", title)
                .fill("Jour", Posters.inDays(20).toLocalDate().toString())
                .submit()
                .follow();
        assertThat(page.h1()).isEqualTo(title);
        return page;
    }

    private UUID eventOf(WebAnswer page) {
        var address = page.page().selectFirst("a[href$=.ics]").attr("href");
        return dates.find(UUID.fromString(address.replaceAll(".*/agenda/|\\.ics", "")))
                .orElseThrow()
                .event();
    }

    @Test
    void members_and_strangers_attach_nothing() {
        var yann = neighbours.person("Yann");
        var other = neighbours.association("Les autres", yann);
        var his = neighbours.signedIn(yann);
        var bytes = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(his.upload(path(), "documents", "a.txt", bytes, Map.of()).status())
                .isEqualTo(403);
        var through = "/structures/" + other.id() + "/agenda/" + event + "/documents";
        assertThat(his.upload(through, "documents", "a.txt", bytes, Map.of()).status())
                .isEqualTo(404);
        assertThat(his.get(through).status()).isEqualTo(404);
        assertThat(documents.of(event)).isEmpty();
    }

    @Test
    void many_who_attach_at_once_never_exceed_ten() throws Exception {
        var found = events.find(event).orElseThrow();
        var all = new ArrayList<Callable<Documents.Changed>>();
        for (int i = 0; i < 8; i++) {
            var two = List.of(parcel("a" + i), parcel("b" + i));
            all.add(() -> documents.change(found, List.of(), two, lucie.id()));
        }
        var answers = Together.all(all);
        assertThat(answers).filteredOn(it -> it == Documents.Changed.DONE).hasSize(5);
        assertThat(documents.of(event)).hasSize(Documents.MOST);
    }

    private static Parcel parcel(String text) {
        var bytes = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        return ((Checked.Ready) Parcels.check(text + ".txt", bytes.contentLength(), bytes)).parcel();
    }

    private String path() {
        return "/structures/" + garden.id() + "/agenda/" + event + "/documents";
    }
}
