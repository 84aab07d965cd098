package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.pdfbox.Loader;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Every kind of paper, of the lived-in territory, as veraPDF reads it: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). A
 * template on paper that stands here under no name fails in {@link PaperTemplatesTest}.
 */
@FabComTest
@WithDemonstration
class PapersTest {

    /** One sheet of the kind, from whoever may have it. */
    private interface Sheet {
        WebAnswer of(PapersTest here);
    }

    private static final Map<String, Sheet> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("web/stylepdf", it -> it.stranger().get("/style.pdf")),
            Map.entry("diagnosis/paper", it -> it.stranger().get("/faire-le-point/exemple.pdf")),
            Map.entry("market/paper", it -> it.stranger().get("/place.pdf")),
            Map.entry("ledger/statementpaper", it -> it.borrowed("lucie").get("/porte-monnaie/releve.pdf")),
            Map.entry("observatory/paper", PapersTest::year),
            Map.entry("agenda/sheetpaper", it -> it.staff.get(it.workshop() + "/feuille.pdf")),
            Map.entry("agenda/certificatepaper", it -> it.staff.get(it.workshop() + "/attestations.pdf")),
            Map.entry("agenda/evaluationpaper", it -> it.staff.get(it.workshop() + "/avis.pdf")),
            Map.entry("accompaniers/quotepaper", PapersTest::quote),
            Map.entry("plan/planpaper", it -> it.staff.get(it.plan() + ".pdf")),
            Map.entry("plan/planletterpaper", PapersTest::letter),
            Map.entry("acts/reports/paper", PapersTest::report),
            Map.entry("acts/mandate", PapersTest::mandate),
            Map.entry("billing/invoicepaper", it -> it.invoice(".pdf")),
            Map.entry("web/letterpaper", it -> it.invoice("/lettre")),
            Map.entry("membership/duesreceiptpaper", PapersTest::duesReceipt),
            Map.entry("membership/registerpaper", PapersTest::register),
            Map.entry("flows/labelpaper", it -> it.object("/etiquette.pdf")),
            Map.entry("flows/labelspaper", it -> it.labels()),
            Map.entry("flows/roundpaper", it -> it.round()),
            Map.entry("founding/paper", it -> it.founding("/document.pdf?forme=SCIC")),
            Map.entry("founding/cardspaper", it -> it.founding("/cartes.pdf")),
            Map.entry("governance/attendancepaper", it -> it.assembly("CONVENED", "/emargement.pdf")),
            Map.entry("governance/convocationpaper", it -> it.assembly("CONVENED", "/convocation.pdf")),
            Map.entry("governance/minutespaper", it -> it.assembly("CLOSED", "/pv/1.pdf")),
            Map.entry("till/receiptpaper", PapersTest::receipt),
            Map.entry("till/attestationpaper", PapersTest::attestation)));

    /** Which carry a file, as PDF/A-2 may not. */
    private static final Set<String> CARRIERS = Set.of("billing/invoicepaper");

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final WebVisitor staff;

    PapersTest(Web web, Neighbours neighbours, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        staff = neighbours.signedIn(neighbours.person(
                "Camille Duplan", InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR, InstanceRole.MEDIATOR));
    }

    static Stream<String> kinds() {
        return KINDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_paper_is_read_by_machines_that_speak_and_in_thirty_years(String kind) throws Exception {
        var answer = KINDS.get(kind).of(this);
        assertThat(answer.header("Content-Type"))
                .as("%s: %s", kind, answer.status())
                .isEqualTo("application/pdf");
        keep(kind, answer.bytes());
        var kept = CARRIERS.contains(kind) ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A;
        for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, kept})
            assertThat(VeraPdf.failures(answer.bytes(), flavour))
                    .as("%s as %s", kind, flavour)
                    .isEmpty();
        try (var pdf = Loader.loadPDF(answer.bytes())) {
            assertThat(pdf.getDocumentInformation().getTitle()).as("title").isNotBlank();
            assertThat(pdf.getDocumentCatalog().getLanguage()).as("language").isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
        }
    }

    @Test
    void an_english_paper_says_that_it_is_english() throws Exception {
        var answer = web.visitor().with("Accept-Language", "en").get("/place.pdf");
        try (var pdf = Loader.loadPDF(answer.bytes())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    private static void keep(String kind, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(kind.replace('/', '-') + ".pdf"), pdf);
    }

    private WebVisitor stranger() {
        return web.visitor();
    }

    private WebVisitor borrowed(String who) {
        var visitor = web.visitor();
        visitor.post("/connexion/demonstration", "qui", who).follow();
        return visitor;
    }

    private String one(String sql) {
        return db.sql(sql).list(String.class).getFirst();
    }

    private String workshop() {
        return one("""
                select '/structures/' || e.organiser || '/agenda/dates/' || o.id
                from agenda.occurrence o join agenda.event e on e.id = o.event join agenda.workshop_aim a on a.event = e.id
                join agenda.registration r on r.occurrence = o.id and r.state = 'CAME'
                where o.ends_at < now() limit 1
                """);
    }

    private WebAnswer year() {
        return staff.get("/observatoire/annees/" + one("select max(extract(year from day))::int::text from acts.act")
                + "/rapport.pdf");
    }

    private WebAnswer quote() {
        var asked = one("select id || ' ' || asked_by from accompaniers.quote where latest > 0 limit 1")
                .split(" ");
        return neighbours.signedIn(new PartyId(UUID.fromString(asked[1]))).get("/devis/" + asked[0] + ".pdf");
    }

    private String plan() {
        return "/accompagnements/" + one("select case_file::text from plan.plan where accepted_at is not null limit 1")
                + "/plan";
    }

    private WebAnswer letter() {
        var item = one("""
                select '/accompagnements/' || p.case_file || '/plan/' || i.id || '/preavis'
                from plan.plan_item i join plan.plan p on p.id = i.plan where i.way <> 'SETTING_UP' and p.accepted_at is not null
                limit 1
                """);
        return staff.get(item)
                .form("Faire la lettre en PDF")
                .fill("Jour de l’envoi", "2026-12-31")
                .fill("À qui", "Google Ireland Limited")
                .submit();
    }

    private WebAnswer report() {
        var prepared =
                staff.get("/rapports").form("Préparer le rapport").submit().location();
        return staff.get(prepared + "/rapport.pdf");
    }

    private WebAnswer mandate() {
        var person = one("select person::text from people.served limit 1");
        var path = "/actes/personnes/" + person + "/mandats";
        staff.get(path)
                .click("Écrire un mandat")
                .form("Écrire ce mandat")
                .tick("argent, impôts")
                .submit();
        return staff.get(
                "/actes/mandats/" + one("select id::text from acts.mandate order by id desc limit 1") + "/mandat.pdf");
    }

    private WebAnswer invoice(String paper) {
        return staffOf("billing.invoice", "")
                .get(one(
                                "select '/structures/' || organisation || '/factures/' || id from billing.invoice order by id limit 1")
                        + paper);
    }

    private WebAnswer duesReceipt() {
        return staffOf("membership.dues_call", "")
                .get(one(
                        "select '/mes-cotisations/' || id || '/recu.pdf' from membership.dues where invoice is not null"
                                + " order by id limit 1"));
    }

    private WebAnswer register() {
        return staffOf("membership.category", "")
                .get(
                        one(
                                "select '/structures/' || organisation || '/adherents/registre.pdf' from membership.category order by id limit 1"));
    }

    private WebAnswer object(String paper) {
        return staffOf("flows.item", "")
                .get("/pesee/objet/" + one("select id::text from flows.item order by id limit 1") + paper);
    }

    private WebAnswer founding(String paper) {
        return borrowed("lucie")
                .get("/fonder/"
                        + one("select path::text from founding.founder where name like 'Lucie%' limit 1")
                        + paper);
    }

    private WebAnswer round() {
        return staffOf("flows.item", "")
                .get("/pesee/tournee/" + one("select round::text from flows.pickup where round is not null limit 1")
                        + "/feuille.pdf");
    }

    private WebAnswer assembly(String state, String paper) {
        var asked = one("select id || ' ' || made_by from governance.assembly where state = '" + state + "' limit 1")
                .split(" ");
        return neighbours.signedIn(new PartyId(UUID.fromString(asked[1]))).get("/agora/assemblees/" + asked[0] + paper);
    }

    private WebAnswer labels() {
        return staffOf("flows.item", "")
                .get("/pesee/objets/" + one("select owner::text from flows.item limit 1") + "/etiquettes.pdf");
    }

    private WebAnswer receipt() {
        return staffOf("till.till", "where training_of is null")
                .get(one("""
                        select '/caisse/' || e.till || '/ventes/' || e.number from till.event e
                        where e.kind = 'SALE' and e.till = (select id from till.till where training_of is null order by id limit 1)
                        order by e.number limit 1
                        """))
                .form("Imprimer le ticket")
                .submit();
    }

    private WebAnswer attestation() {
        return staffOf("till.till", "where training_of is null")
                .get("/caisse/attestation/"
                        + one("select organisation::text from till.till where training_of is null order by id limit 1")
                        + ".pdf?par=Camille+Duplan");
    }

    /** Who manages the organisation of the first row of a table. */
    private WebVisitor staffOf(String table, String where) {
        return neighbours.signedIn(new PartyId(UUID.fromString(one("select person::text from people.seat "
                + "where seat = 'MANAGER' and organisation = (select "
                + (table.startsWith("flows.") ? "owner" : "organisation")
                + " from " + table + " " + where + " order by id limit 1) limit 1"))));
    }
}
