package org.fabcom.plan.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.EntriesFile;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Files of the old tools are looked at through the page, and not kept: statements A32, A33, A34. */
@FabComTest
@WithCatalogue
class CheckPagesTest {

    private static final String BOOKS = String.join("|", EntriesFile.FIELDS)
            + "\nAC|Achats|1|20260105|606100|Papier|||F12|20260104|Papier|10,00|0,00|||20260131||"
            + "\nAC|Achats|1|20260105|401000|Nous|||F12|20260104|Papier|0,00|10,00|||20260131||";

    private final Plans plans;
    private final Neighbours neighbours;
    private final Sql db;
    private final Accompanied accompanied;
    private Garden garden;
    private WebVisitor volunteer;

    CheckPagesTest(Plans plans, Neighbours neighbours, Sql db, ApplicationContext context) {
        this.plans = plans;
        this.neighbours = neighbours;
        this.db = db;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void an_accepted_plan() {
        garden = accompanied.garden().accepted();
        volunteer = garden.volunteer;
    }

    private void received(String tool) {
        var today = plans.today();
        garden.take(tool, new Step.ChooseTarget(new Item.Target("Autre chose", ""), today));
        for (var stage : new Stage[] {Stage.SPACE_OPENED, Stage.EXPORT_REQUESTED, Stage.EXPORT_RECEIVED})
            garden.take(tool, new Step.Advance(stage, today));
    }

    /** The accounts are called verified. */
    private WebAnswer verified() {
        return garden.post(volunteer, "QuickBooks", "avancer", "vers", "EXPORT_VERIFIED");
    }

    private void counted() {
        garden.post(volunteer, "QuickBooks", "compter", "parti-entries", "1");
    }

    private long checks(String tool) {
        return db.sql("select count(*) from plan.plan_check where item = :item")
                .param("item", garden.item(tool).id())
                .single(Long.class);
    }

    @Test
    void accounts_are_not_verified_before_their_file_was_looked_at_and_found_in_order() {
        received("QuickBooks");
        var verify = garden.url("QuickBooks") + "/verifier";
        counted();
        var refused = verified();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Le fichier des écritures n’a pas été vérifié");
        var page = volunteer.get(garden.url("QuickBooks"));
        assertThat(page.text()).contains("Vérifier le fichier des écritures");

        var faulty = volunteer.upload(
                verify,
                "fec",
                "compta.txt",
                BOOKS.replace("0,00|10,00", "0,00|9,00").getBytes(UTF_8),
                Map.of());
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text())
                .contains("Une erreur à corriger")
                .contains("Ligne 2")
                .contains("n’est pas équilibrée : 10 € au débit, 9 € au crédit");
        assertThat(verified().status()).isEqualTo(409);

        var sound = volunteer.upload(verify, "fec", "compta.txt", BOOKS.getBytes(UTF_8), Map.of());
        assertThat(sound.status()).isEqualTo(200);
        assertThat(sound.text())
                .contains("Le fichier est en ordre")
                .contains("2 lignes")
                .contains("1 écriture")
                .contains("Total au débit : 10 €");
        assertThat(checks("QuickBooks")).isEqualTo(2);
        verified();
        assertThat(garden.item("QuickBooks").stage()).isEqualTo(Stage.EXPORT_VERIFIED);
        assertThat(volunteer.get(garden.url("QuickBooks")).text()).contains("a fait vérifier un fichier");
    }

    @Test
    void where_the_old_tool_has_no_such_file_the_guard_is_set_aside_with_a_reason() {
        received("QuickBooks");
        counted();
        var done = volunteer
                .get(garden.url("QuickBooks") + "/lever")
                .form("Lever cet obstacle")
                .tick("Le fichier des écritures n’a pas été vérifié")
                .fill("Pourquoi", "Un cahier et un tableur")
                .submit()
                .follow();
        assertThat(done.status()).isEqualTo(200);
        verified();
        assertThat(garden.item("QuickBooks").stage()).isEqualTo(Stage.EXPORT_VERIFIED);
    }

    @Test
    void people_of_a_newsletter_come_back_in_three_files_and_their_numbers_are_noted_by_one_button() throws Exception {
        received("Mailchimp");
        var verify = garden.url("Mailchimp") + "/verifier";
        var people =
                "Email Address,Status,Nom\na@exemple.org,subscribed,=1+1\nb@exemple.org,unsubscribed,Bo\nc@exemple.org,cleaned,C";
        assertThat(volunteer.get(verify).page().select("#erreurs"))
                .as("no field takes the place and the focus of the summary of errors")
                .isEmpty();
        var looked = volunteer.upload(verify, "abonnes", "liste.csv", people.getBytes(UTF_8), Map.of());
        assertThat(looked.text()).contains("Abonné·es : 1 · désabonné·es : 1 · en erreur : 1");
        looked.form("Noter ces nombres").submit();
        assertThat(garden.item("Mailchimp")
                        .counted("unsubscribed")
                        .orElseThrow()
                        .exported()
                        .number())
                .isEqualTo(1);

        var zip = volunteer.upload(verify, "abonnes", "liste.csv", people.getBytes(UTF_8), Map.of("forme", "zip"));
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
        }
        assertThat(files).containsOnlyKeys("abonnes.csv", "desabonnes.csv", "en-erreur.csv");
        assertThat(files.get("abonnes.csv"))
                .contains("a@exemple.org")
                .doesNotContain("b@exemple.org")
                .doesNotContain(";=1+1");
        assertThat(files.get("desabonnes.csv")).contains("b@exemple.org");
    }

    /** Its lists as Mailchimp names them (« Export your audience »); the people are invented. */
    @Test
    void the_archive_of_mailchimp_is_taken_as_it_comes_and_who_left_stays_apart() throws Exception {
        received("Mailchimp");
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var it : Map.of(
                            "subscribed_members_export_4f1.csv", "a@exemple.org\nb@exemple.org\nd@exemple.org\n",
                            "unsubscribed_members_export_4f1.csv", "b@exemple.org\n",
                            "cleaned_members_export_4f1.csv", "c@exemple.org\n",
                            "nonsubscribed_members_export_4f1.csv", "e@exemple.org\n",
                            "__MACOSX/._subscribed_members_export_4f1.csv", "x")
                    .entrySet()) {
                out.putNextEntry(new ZipEntry(it.getKey()));
                out.write(("Email Address,First Name\n" + it.getValue().replace("\n", ",Zoé\n")).getBytes(UTF_8));
            }
        }
        var looked = volunteer.upload(
                garden.url("Mailchimp") + "/verifier", "abonnes", "audience_export.zip", zip.toByteArray(), Map.of());
        assertThat(looked.text()).contains("Abonné·es : 2 · désabonné·es : 2 · en erreur : 1");
        var nothing = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(nothing)) {
            out.putNextEntry(new ZipEntry("lisez-moi.pdf"));
            out.write(1);
        }
        assertThat(volunteer
                        .upload(
                                garden.url("Mailchimp") + "/verifier",
                                "abonnes",
                                "vide.zip",
                                nothing.toByteArray(),
                                Map.of())
                        .text())
                .contains("Ce n’est pas un fichier texte");
    }

    @Test
    void a_fault_says_of_which_of_several_files_it_is() {
        received("Mailchimp");
        var page = volunteer.upload(
                garden.url("Mailchimp") + "/verifier",
                "desabonnes",
                "partis.csv",
                "email\na@exemple.org\npas-une-adresse".getBytes(UTF_8),
                Map.of());
        assertThat(page.text()).contains("Les désabonné·es (« partis.csv »), ligne 3");
        assertThat(page.page().select(".notice > h2"))
                .as("beside its icon, not pushed away from it")
                .isEmpty();
    }

    @Test
    void what_cannot_be_noted_any_more_is_said_beside_a_field_of_this_page() {
        received("Mailchimp");
        garden.take("Mailchimp", new Step.Keep(Reason.IMPOSED, "La mairie"));
        var looked = volunteer.upload(
                garden.url("Mailchimp") + "/verifier",
                "abonnes",
                "liste.csv",
                "email\na@exemple.org".getBytes(UTF_8),
                Map.of());
        assertThat(looked.status()).isEqualTo(422);
        assertThat(looked.page().select("#erreurs a"))
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(looked.page().select(it.attr("href"))).isNotEmpty());
    }

    @Test
    void nothing_of_a_file_stays_but_numbers_and_a_fingerprint() {
        received("Mailchimp");
        volunteer.upload(
                garden.url("Mailchimp") + "/verifier",
                "abonnes",
                "liste.csv",
                "email\ntemoin.unique@exemple.org".getBytes(UTF_8),
                Map.of());
        assertThat(checks("Mailchimp")).isEqualTo(1);
        var rows = db.sql("select to_jsonb(c)::text from plan.plan_check c where item = :item")
                .param("item", garden.item("Mailchimp").id())
                .single((row, n) -> row.getString(1));
        assertThat(rows).doesNotContain("temoin").contains("\"objects\": 1");
        assertThat(db.sql("select count(*) from files.stored").single(Long.class))
                .isZero();
    }

    @Test
    void what_is_missing_too_large_or_not_of_this_tool_is_said() {
        received("Mailchimp");
        var none = volunteer.upload(garden.url("Mailchimp") + "/verifier", "abonnes", "", new byte[0], Map.of());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Choisissez un fichier");
        var large = volunteer.upload(
                garden.url("Mailchimp") + "/verifier", "abonnes", "a.csv", new byte[21 * 1024 * 1024], Map.of());
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("trop gros");
        assertThat(volunteer.get(garden.url("Google Drive") + "/verifier").status())
                .isEqualTo(404);
        assertThat(neighbours
                        .signedIn(neighbours.person("Malo"))
                        .get(garden.url("Mailchimp") + "/verifier")
                        .status())
                .isEqualTo(404);
    }
}
