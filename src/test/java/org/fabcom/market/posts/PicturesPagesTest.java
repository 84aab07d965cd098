package org.fabcom.market.posts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.files.Photo;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.market.Square;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Pictures of a post, as people send, describe, order and take them away, without script (E14). */
@FabComTest
class PicturesPagesTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Web web;
    private final Sql db;
    private final Jobs jobs;
    private final MovedClock clock;

    private Square square;
    private Person oxana;
    private WebVisitor hers;

    PicturesPagesTest(
            ApplicationContext application, Neighbours neighbours, Web web, Sql db, Jobs jobs, MovedClock clock) {
        this.application = application;
        this.neighbours = neighbours;
        this.web = web;
        this.db = db;
        this.jobs = jobs;
        this.clock = clock;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        hers = neighbours.signedIn(oxana);
    }

    private static String path(WebAnswer answer) {
        return answer.location().replaceFirst("\\?.*", "");
    }

    private Map<String, String> fields(String... more) {
        var fields = new LinkedHashMap<>(Map.of(
                "genre", "OFFER",
                "titre", "Remorque",
                "categorie", square.garden.toString(),
                "mode", "ALL_OF",
                "vue", "EVERYBODY",
                "faire", "publier"));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    /** What is read aloud, with plain spaces. */
    private static List<String> alts(WebAnswer answer) {
        return answer.page().select("figure img").eachAttr("alt").stream()
                .map(it -> it.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    @Test
    void pictures_are_sent_described_put_in_order_and_taken_away() {
        var sent = hers.upload("/place/nouveau", "images", "remorque.jpg", Photo.taken(60, 40), fields());
        var path = path(sent);
        var street = web.visitor();
        var first = street.get(path).page().selectFirst("figure img");
        assertThat(alts(street.get(path))).containsExactly("Image jointe à « Remorque »");
        assertThat(street.get(path).text()).doesNotContain("Décrire les images");

        assertThat(hers.get(path).text()).contains("Décrire les images");
        var one = first.attr("src").replaceFirst(".*/", "");
        hers.upload(
                path + "/images",
                "images",
                "timon.gif",
                Photo.plain("gif", 30, 30),
                Map.of("montre-" + one, "Une remorque bleue", "rang-" + one, "1"));
        assertThat(alts(street.get(path))).containsExactly("Une remorque bleue", "Image jointe à « Remorque »");
        hers.get(path + "/images")
                .form("Enregistrer les images")
                .fill("Place dans l’annonce", "2")
                .submit();
        var other =
                street.get(path).page().select("figure img").first().attr("src").replaceFirst(".*/", "");
        assertThat(other).isNotEqualTo(one);
        hers.get(path + "/images")
                .form("Enregistrer les images")
                .set("montre-" + other, "Son timon")
                .submit();
        assertThat(alts(street.get(path))).containsExactly("Son timon", "Une remorque bleue");
        assertThat(hers.get(path).text()).as("all is said").doesNotContain("Décrire les images");
        assertThat(street.get(path + "/images/" + other).header("Content-Type")).isEqualTo("image/png");
        assertThat(new String(street.get(path + "/images/" + one).bytes(), StandardCharsets.ISO_8859_1))
                .as("where it was taken")
                .doesNotContain("Exif");

        hers.get(path + "/images")
                .form("Enregistrer les images")
                .tick("Retirer cette image")
                .submit();
        assertThat(alts(street.get(path))).containsExactly("Une remorque bleue");
        assertThat(street.get(path + "/images/" + other).status()).isEqualTo(404);
    }

    @Test
    void a_form_to_be_corrected_keeps_its_good_pictures_for_whoever_sent_it() {
        var refused = hers.upload("/place/nouveau", "images", "a.png", Photo.plain("png", 9, 9), fields("titre", "ab"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Images déjà reçues", "a.png").doesNotContain("Choisissez de nouveau");
        var key = refused.page().selectFirst("input[name=cle]").val();
        var id = refused.page().selectFirst("input[name=gardees]").val();
        var his = neighbours.signedIn(neighbours.person("Malo"));
        assertThat(his.get("/fichiers/" + id).status())
                .as("nobody fetches it meanwhile")
                .isEqualTo(404);
        var stolen = his.post("/place/nouveau", flat(fields("cle", key, "gardees", id)));
        assertThat(his.get(stolen.location()).page().select("figure img"))
                .as("another’s key leads nowhere")
                .isEmpty();

        var again = hers.upload(
                "/place/nouveau",
                "images",
                "b.png",
                Photo.plain("png", 8, 8),
                fields("titre", "ab", "cle", key, "gardees", id));
        assertThat(again.page().select("input[name=gardees]")).hasSize(2);
        var both = again.page().select("input[name=gardees]").eachAttr("value");
        var path = path(hers.post("/place/nouveau", flat(fields("cle", key, "gardees", both.getLast()))));
        assertThat(hers.get(path).page().select("figure img"))
                .as("one was unticked")
                .hasSize(1);
        assertThat(drafted()).as("what was not wanted is gone").isZero();
    }

    @Test
    void the_page_of_pictures_keeps_what_was_chosen_and_adds_the_same_picture_once() {
        var path = path(hers.upload("/place/nouveau", "images", "a.png", Photo.plain("png", 9, 9), fields()));
        var one = hers.get(path).page().selectFirst("figure img").attr("src").replaceFirst(".*/", "");
        var wrong = Map.of("montre-" + one, "x".repeat(201), "rang-" + one, "1");
        var refused = hers.upload(path + "/images", "images", "b.png", Photo.plain("png", 8, 8), wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Images déjà reçues", "b.png").doesNotContain("Choisissez de nouveau");
        var form = refused.form("Enregistrer les images").set("montre-" + one, "Une remorque");
        form.submit();
        assertThat(alts(hers.get(path))).containsExactly("Une remorque", "Image jointe à « Remorque »");
        form.submit();
        assertThat(hers.get(path).page().select("figure img")).as("sent twice").hasSize(2);
        var right = Map.of("montre-" + one, "Une remorque", "rang-" + one, "1");
        for (int i = 0; i < 2; i++)
            assertThat(hers.upload(path + "/images", "images", "c.png", Photo.plain("png", 7, 7), right)
                            .status())
                    .isEqualTo(303);
        assertThat(hers.get(path).page().select("figure img")).hasSize(3);
        assertThat(drafted()).isZero();
    }

    @Test
    void pictures_that_wait_longer_than_a_day_go_at_night() {
        hers.upload("/place/nouveau", "images", "a.png", Photo.plain("png", 9, 9), fields("titre", "ab"));
        jobs.runNow(Expiry.NAME);
        assertThat(drafted()).isEqualTo(1);
        clock.forward(Duration.ofHours(25));
        try {
            jobs.runNow(Expiry.NAME);
        } finally {
            clock.back();
        }
        assertThat(drafted()).isZero();
    }

    @Test
    void a_post_sent_by_many_clicks_at_once_is_one_post_with_its_pictures() throws Exception {
        var blank = hers.get("/place/nouveau").page().select("input[name=id]").val();
        var refused = hers.upload(
                "/place/nouveau", "images", "a.png", Photo.plain("png", 9, 9), fields("titre", "ab", "id", blank));
        var form = fields(
                "id",
                refused.page().select("input[name=id]").val(),
                "cle",
                refused.page().selectFirst("input[name=cle]").val(),
                "gardees",
                refused.page().selectFirst("input[name=gardees]").val());
        var clicks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 4; i++)
            clicks.add(() -> path(hers.upload("/place/nouveau", "images", "b.png", Photo.plain("png", 8, 8), form)));
        var paths = Together.all(clicks);
        paths.add(path(hers.upload("/place/nouveau", "images", "b.png", Photo.plain("png", 8, 8), form)));
        assertThat(paths).as("all lead to the first").containsOnly("/place/" + blank);
        assertThat(db.sql("select count(*) from market.post where owner = :owner")
                        .param("owner", oxana.id().value())
                        .single(Long.class))
                .isEqualTo(1);
        assertThat(hers.get(paths.getFirst()).page().select("figure img")).hasSize(2);
        assertThat(hers.get(paths.getFirst()).text()).contains("Remorque");
        var his = neighbours.signedIn(neighbours.person("Malo"));
        assertThat(his.post("/place/nouveau", flat(fields("id", blank))).status())
                .as("another’s post")
                .isEqualTo(409);
    }

    private long drafted() {
        return db.sql("select count(*) from files.held where owner_kind = 'market.draft'")
                .single(Long.class);
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray(String[]::new);
    }

    @Test
    void what_is_no_picture_too_many_of_them_and_others_hands_are_refused() {
        var webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        for (var wrong : Map.of("photo.webp", webp, "liste.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            var refused = hers.upload("/place/nouveau", "images", wrong.getKey(), wrong.getValue(), fields());
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.page().selectFirst("#images-erreur").text()).contains(wrong.getKey());
            assertThat(refused.page().selectFirst("#titre").val()).isEqualTo("Remorque");
        }

        var path = path(hers.upload("/place/nouveau", "images", "a.png", Photo.plain("png", 9, 9), fields()));
        for (var name : List.of("b.png", "c.png", "d.png"))
            hers.upload(path + "/images", "images", name, Photo.plain("png", 9, 9), Map.of());
        assertThat(hers.get(path).page().select("figure img")).hasSize(4);
        assertThat(hers.get(path + "/images").page().select("input[type=file]")).isEmpty();
        var fifth = hers.upload(path + "/images", "images", "e.png", Photo.plain("png", 9, 9), Map.of());
        assertThat(fifth.status()).isEqualTo(422);
        assertThat(fifth.text()).contains("4 images au plus");
        assertThat(hers.get(path).page().select("figure img")).hasSize(4);
        var long201 = hers.get(path + "/images").form("Enregistrer les images");
        var id = hers.get(path).page().selectFirst("figure img").attr("src").replaceFirst(".*/", "");
        assertThat(long201.set("montre-" + id, "x".repeat(201)).submit().status())
                .isEqualTo(422);

        var his = neighbours.signedIn(neighbours.person("Malo"));
        assertThat(his.get(path + "/images").status()).isEqualTo(404);
        assertThat(his.post(path + "/images", "sans-" + id, "oui").status()).isEqualTo(404);
        assertThat(hers.get(path).page().select("figure img")).hasSize(4);
        var ada = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        ada.post(path + "/images", "sans-" + id, "oui");
        assertThat(hers.get(path).page().select("figure img")).as("moderated").hasSize(3);
    }

    @Test
    void ten_hands_at_once_leave_four_pictures_and_a_cancelled_post_takes_none() throws Exception {
        var path = path(hers.upload("/place/nouveau", "images", "a.png", Photo.plain("png", 9, 9), fields()));
        var hands = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 10; i++) {
            var name = "b" + i + ".png";
            int size = 10 + i;
            hands.add(() -> hers.upload(path + "/images", "images", name, Photo.plain("png", size, 9), Map.of())
                    .status());
        }
        try (var people = Executors.newFixedThreadPool(10)) {
            for (var it : people.invokeAll(hands)) it.get();
        }
        assertThat(hers.get(path).page().select("figure img")).hasSize(4);
        hers.post(path + "/annuler");
        var late = hers.upload(path + "/images", "images", "c.png", Photo.plain("png", 9, 9), Map.of());
        assertThat(late.status()).isEqualTo(409);
    }
}
