package org.fabcom.billing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Poison;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Reminders go by themselves or by hand, each level once, and the page of an invoice says when. */
@FabComTest
class RemindersTest extends OneSeller {

    private final Sql db;
    private final Jobs jobs;
    private final Web web;
    private WebVisitor visitor;

    RemindersTest(ApplicationContext beans, Sql db, Jobs jobs, Web web) {
        super(beans);
        this.db = db;
        this.jobs = jobs;
        this.web = web;
        this.visitor = neighbours.signedIn(paul);
    }

    @Test
    void a_late_invoice_is_reminded_of_once_a_level() {
        var said = new Issuer(
                "1 rue",
                "49000",
                "Ici",
                "a@exemple.org",
                "FR7630006000011234567890189",
                10,
                "12 %",
                "Non",
                "",
                true,
                false);
        issuers.say(lab, said, 1, paul.id());
        var it = issue(draft(NADIA, chair(24_00))).done();
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).as("not late yet").isZero();
        clock.forward(Duration.ofDays(18));
        jobs.runNow(Reminders.NAME);
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).isEqualTo(1);
        assertThat(neighbours.signedIn(paul).get(it.url() + "/lettre").paper()).contains("IBAN");
        clock.forward(Duration.ofDays(40));
        jobs.runNow(Reminders.NAME);
        assertThat(letters())
                .as("the level that is due, not those that were missed")
                .isEqualTo(2);
        assertThat(neighbours.signedIn(paul).get(it.url()).text()).contains("Relance 3 envoyée");
        issuing.credit(it, Set.of(), "Perdu", "c", paul.id()).done();
        clock.forward(Duration.ofDays(40));
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void a_late_invoice_is_reminded_of_by_hand_and_its_page_says_when_the_next_goes() {
        var said = new Issuer("1 rue", "49000", "Ici", "a@exemple.org", "", 10, "12 %", "Non", "", true, false);
        issuers.say(lab, said, 1, paul.id());
        var it = issue(draft(NADIA, chair(24_00))).done();
        assertThat(neighbours.signedIn(paul).get(it.url()).text())
                .contains("Prochaine relance le")
                .doesNotContain("Relancer maintenant");
        long before = letters();
        visitor = neighbours.signedIn(paul);
        assertThat(visitor.post(it.url() + "/relance").follow().text()).contains("la facture se règle jusqu’au");
        clock.forward(Duration.ofDays(12));
        visitor = neighbours.signedIn(paul);
        var sent = visitor.get(it.url()).form("Relancer maintenant").submit().follow();
        assertThat(sent.text()).contains("La relance part à nadia@exemple.org").contains("Relance 1 envoyée");
        assertThat(letters()).isEqualTo(before + 1);
        clock.forward(Duration.ofDays(7));
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).as("this level went by hand").isEqualTo(before + 1);
    }

    /** By hand in the morning, the job some minutes later: two levels never go on one day. */
    @Test
    void two_levels_never_go_on_one_day() {
        var said = new Issuer("1 rue", "49000", "Ici", "a@exemple.org", "", 10, "12 %", "Non", "", true, false);
        issuers.say(lab, said, 1, paul.id());
        var it = issue(draft(NADIA, chair(24_00))).done();
        clock.forward(Duration.ofDays(35));
        visitor = neighbours.signedIn(paul);
        long before = letters();
        visitor.get(it.url()).form("Relancer maintenant").submit();
        assertThat(letters()).isEqualTo(before + 1);
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).as("the same day").isEqualTo(before + 1);
        clock.forward(Duration.ofDays(1));
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).as("the next day the level that is due").isEqualTo(before + 2);
    }

    @Test
    void one_that_cannot_be_written_keeps_no_other_from_going() {
        var said = new Issuer("1 rue", "49000", "Ici", "a@exemple.org", "", 10, "12 %", "Non", "", true, false);
        issuers.say(lab, said, 1, paul.id());
        var broken = issue(draft(NADIA, chair(24_00))).done();
        var sound = issue(draft(NADIA, chair(48_00))).done();
        clock.forward(Duration.ofDays(35));
        try (var poison = Poison.in("billing.reminder", "invoice", broken.id())) {
            assertThatThrownBy(() -> jobs.runNow(Reminders.NAME)).hasMessageContaining(Poison.TOLD);
        }
        visitor = neighbours.signedIn(paul);
        assertThat(visitor.get(sound.url()).text()).contains("Relance 2 envoyée");
        assertThat(visitor.get(broken.url()).text()).doesNotContain("Relance 2 envoyée");
    }

    /** Whoever gets the letter opens the invoice without an account; nobody guesses another. */
    @Test
    void a_reminder_leads_to_the_pdf_and_the_list_says_what_is_late_and_what_went() {
        var said = new Issuer("1 rue", "49000", "Ici", "a@exemple.org", "", 10, "12 %", "Non", "", true, false);
        issuers.say(lab, said, 1, paul.id());
        var it = issue(draft(NADIA, chair(24_00))).done();
        var silent = issue(draft(GARDEN, chair(36_00))).done();
        assertThat(list().text()).contains("Rien n’est en retard").contains("Aucune relance n’est partie");
        clock.forward(Duration.ofDays(18));
        assertThat(list().text())
                .contains(it.reference() + " Nadia Belkacem")
                .contains("pas encore relancée")
                .contains("Les Jardins")
                .contains("pas d’adresse de courriel");
        jobs.runNow(Reminders.NAME);
        assertThat(list().text()).contains("relance 1, le").contains("nadia@exemple.org");
        assertThat(list().page().select("form[action$=/relance]"))
                .as("who has an address")
                .hasSize(1);
        var link = db.sql("select plain from post.letter where plain like '%/facture/' || :it || '/%'")
                .param("it", it.id().toString())
                .single(String.class)
                .replaceAll("(?s).*?(/facture/\\S+).*", "$1");
        var stranger = web.visitor();
        var paper = stranger.get(link);
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.paper()).contains(it.reference()).contains("Nadia Belkacem");
        assertThat(stranger.get(link.replace(it.id().toString(), silent.id().toString()))
                        .status())
                .isEqualTo(404);
        var enclosed = db.sql("""
                select a.content from post.attachment a join post.letter l on l.id = a.letter
                where l.plain like '%/facture/' || :it || '/%' and a.name = :reference and a.type like 'application/pdf%'
                """)
                .param("it", it.id().toString(), "reference", it.reference() + ".pdf")
                .single(String.class);
        var pdf = Base64.getDecoder().decode(enclosed);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII))
                .as("the letter carries the invoice itself")
                .isEqualTo("%PDF-");
        assertThat(text(pdf)).contains(it.reference()).contains("Nadia Belkacem");
        payments.note(it.id(), it.day(), 24_00, PaymentMeans.CARD, "", "k", paul.id());
        assertThat(list().page().select("form[action$=/relance]")).isEmpty();
        clock.forward(Duration.ofDays(360));
        assertThat(stranger.get(link).status())
                .as("a year after the letter, not after the invoice was due")
                .isEqualTo(200);
        clock.forward(Duration.ofDays(10));
        assertThat(stranger.get(link).status()).isEqualTo(404);
    }

    /** Who has no address is told so alone; it is added there, or the letter goes by post. */
    @Test
    void a_client_without_an_address_is_given_one_or_written_to_by_post() {
        var said = new Issuer("1 rue", "49000", "Ici", "a@exemple.org", "", 10, "12 %", "Non", "", true, false);
        issuers.say(lab, said, 1, paul.id());
        var it = issue(draft(GARDEN, chair(36_00))).done();
        clock.forward(Duration.ofDays(18));
        visitor = neighbours.signedIn(paul);
        var page = visitor.get(it.url());
        assertThat(page.text())
                .contains("Ce client n’a pas d’adresse de courriel")
                .doesNotContain("Relancer maintenant");
        assertThat(visitor.post(it.url() + "/relance").follow().text())
                .contains("n’a pas d’adresse de courriel : ajoutez-la, ou imprimez la lettre")
                .doesNotContain("trois relances");
        var paper = page.click("Lettre à imprimer");
        assertThat(paper.paper())
                .contains("Les Jardins", it.reference(), "Il reste 36 €")
                .as("no account is known")
                .doesNotContain("IBAN");
        var posted = page.form("Noter qu’elle est partie").submit().follow();
        assertThat(posted.text()).contains("Relance 1 partie par la poste");
        assertThat(posted.form("Noter qu’elle est partie").submit().follow().text())
                .as("two levels do not go on one day")
                .contains("déjà partie aujourd’hui");
        assertThat(list().text()).contains("par la poste");
        assertThat(page.form("Enregistrer cette adresse")
                        .set("courriel", "jardins")
                        .submit()
                        .status())
                .isEqualTo(422);
        var known = page.form("Enregistrer cette adresse")
                .set("courriel", "jardins@exemple.org")
                .submit()
                .follow();
        assertThat(known.text()).contains("Elle part à jardins@exemple.org, la facture jointe");
        clock.forward(Duration.ofDays(5));
        visitor = neighbours.signedIn(paul);
        visitor.get(it.url()).form("Relancer maintenant").submit();
        clock.forward(Duration.ofDays(30));
        jobs.runNow(Reminders.NAME);
        assertThat(db.sql("select reply_to from post.letter where recipient = 'jardins@exemple.org'")
                        .list(String.class))
                .as("by hand, then by itself: to the address that was added, answered by the seller")
                .containsExactly("a@exemple.org", "a@exemple.org");
        assertThat(neighbours.signedIn(paul).get(it.url() + ".pdf").paper())
                .as("the invoice stays as it was issued")
                .doesNotContain("jardins@exemple.org");
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private WebAnswer list() {
        return neighbours.signedIn(paul).get("/structures/" + lab + "/relances");
    }

    private long letters() {
        return db.sql("select count(*) from post.letter where recipient = 'nadia@exemple.org'")
                .single(Long.class);
    }
}
