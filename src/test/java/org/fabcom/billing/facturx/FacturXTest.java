package org.fabcom.billing.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceContent;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.springframework.context.ApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Each kind of invoice, fetched as its client gets it: PDF/UA-1 and PDF/A-3a for veraPDF, EN 16931 and the French rules for Mustang’s
 * validator, whose warnings of the French rules count as failures.
 */
@FabComTest
class FacturXTest extends OneSeller {

    private static final Trader BUYER = new Trader(
            "Les Jardins", "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "552100554", "FR96552100554", "", true);
    private static final Pattern FRENCH = Pattern.compile("(?s)<(error|warning|exception|fatal)[^>]*>(.*?)</\\1>");

    FacturXTest(ApplicationContext beans) {
        super(beans);
    }

    @BeforeEach
    void aSellerWithASiren() {
        lab = registered(VatRegime.PAYER);
    }

    private static DraftLine line(String label, Nature nature, VatCategory category, long cents) {
        return DraftLine.of(label, nature, category, Measure.PIECE, 1, cents);
    }

    private Invoice sold(Prices prices, DraftLine... lines) {
        return issue(new InvoiceDraft(
                        BUYER, null, "Oxana Petit", true, prices, null, List.of(lines), "Merci de votre visite.", ""))
                .done();
    }

    private byte[] paper(Invoice it) {
        var answer = neighbours.signedIn(paul).get(it.url() + ".pdf");
        assertThat(answer.status()).isEqualTo(200);
        return answer.bytes();
    }

    private static boolean holds(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).isCompliant();
        }
    }

    private static void valid(byte[] pdf, Path folder) throws Exception {
        assertThat(complaints(pdf, folder)).isEmpty();
    }

    /** What is wrong for the validator, but for the rules of Germany and of Peppol. */
    private static List<String> complaints(byte[] pdf, Path folder) throws Exception {
        assertThat(holds(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isTrue();
        assertThat(holds(pdf, PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isTrue();
        var file = Files.write(folder.resolve("facture.pdf"), pdf);
        var validator = new ZUGFeRDValidator();
        var report = validator.validate(file.toString());
        assertThat(report).contains("<profile>urn:cen.eu:en16931:2017");
        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
        return FRENCH.matcher(report)
                .results()
                .map(it -> it.group(2).strip())
                .filter(it -> !it.contains("BR-DE-") && !it.contains("PEPPOL-"))
                .toList();
    }

    /** The validator must be able to say no: without the discount that French rules want, it does. */
    @Test
    void a_missing_french_mention_is_seen(@TempDir Path folder) throws Exception {
        var it = sold(Prices.EXCLUDING, line("Étude", Nature.SERVICE, VatCategory.STANDARD, 100_00));
        var content = it.content();
        var bare = new Invoice(
                it.id(),
                it.organisation(),
                it.kind(),
                it.reference(),
                null,
                it.day(),
                it.due(),
                null,
                it.net(),
                it.tax(),
                new InvoiceContent(
                        content.seller(),
                        content.iban(),
                        content.buyer(),
                        content.user(),
                        content.prices(),
                        content.supplied(),
                        content.lines(),
                        InvoiceContent.Terms.NONE,
                        content.note(),
                        content.footer(),
                        content.origin(),
                        content.credited(),
                        null),
                0,
                0,
                "",
                it.by(),
                it.at());
        assertThat(complaints(carrying(it, bare), folder)).anyMatch(said -> said.contains("BR-FR-"));
    }

    /** The paper of one, with the data of the other. */
    private byte[] carrying(Invoice it, Invoice other) throws IOException {
        try (var pdf = Loader.loadPDF(paper(it))) {
            var file = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get(FacturX.NAME);
            var data = new PDEmbeddedFile(pdf, new ByteArrayInputStream(FacturX.xml(other)));
            data.setSubtype("text/xml");
            file.setEmbeddedFile(data);
            file.setEmbeddedFileUnicode(data);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void an_invoice_of_several_rates_is_valid(@TempDir Path folder) throws Exception {
        var weighed = DraftLine.of("Vêtements", Nature.GOODS, VatCategory.STANDARD, Measure.KILO, 1_250, 3_33);
        var off = new DraftLine(
                "Bureau partagé",
                Nature.SERVICE,
                VatCategory.STANDARD,
                Sale.OWN,
                "",
                0,
                Measure.DAY,
                3,
                19_99,
                1_000,
                "Nadia Belkacem",
                "");
        var it = sold(Prices.INCLUDING, line("Livre", Nature.GOODS, VatCategory.REDUCED, 7_77), weighed, off);
        // prices with VAT in them: the cent that rounding leaves is within what EN 16931 tolerates (BR-S-09), and only
        // noticed
        assertThat(complaints(paper(it), folder)).allMatch(said -> said.startsWith("Arithmetical issue"));
        assertThat(FacturXReader.read(paper(it)).orElseThrow())
                .isEqualTo(new FacturXReader.Read(
                        it.reference(),
                        "380",
                        it.day(),
                        "La Remise",
                        "732829320",
                        it.net(),
                        it.tax(),
                        it.gross(),
                        "EUR"));
    }

    @Test
    void prices_without_vat_are_valid(@TempDir Path folder) throws Exception {
        valid(
                paper(sold(
                        Prices.EXCLUDING,
                        line("Étude", Nature.SERVICE, VatCategory.STANDARD, 333_33),
                        line("Suivi", Nature.SERVICE, VatCategory.STANDARD, 66_67))),
                folder);
    }

    @Test
    void what_is_exempt_says_why(@TempDir Path folder) throws Exception {
        valid(
                paper(sold(
                        Prices.INCLUDING,
                        line("Atelier", Nature.SERVICE, VatCategory.MEMBERS, 15_00),
                        line("Chaise", Nature.GOODS, VatCategory.STANDARD, 12_00),
                        line("Don", Nature.GIFT, VatCategory.OUTSIDE, 5_00))),
                folder);
    }

    @Test
    void what_was_paid_before_for_a_period_is_valid(@TempDir Path folder) throws Exception {
        var dues = draft(BUYER, line("Cotisation", Nature.DUES, VatCategory.OUTSIDE, 20_00));
        var from = LocalDate.of(2026, 1, 1);
        var it = issuing.receipt(lab, dues, from, from.plusYears(1).minusDays(1), "dues", paul.id())
                .done();
        valid(paper(it), folder);
    }

    @Test
    void a_franchise_is_valid(@TempDir Path folder) throws Exception {
        lab = registered(VatRegime.FRANCHISE);
        valid(paper(sold(Prices.INCLUDING, line("Chaise", Nature.GOODS, VatCategory.STANDARD, 12_00))), folder);
    }

    @Test
    void who_is_not_subject_is_valid(@TempDir Path folder) throws Exception {
        lab = registered(VatRegime.NOT_SUBJECT);
        valid(paper(sold(Prices.INCLUDING, line("Chaise", Nature.GOODS, VatCategory.STANDARD, 12_00))), folder);
    }

    @Test
    void a_credit_note_is_valid_and_cites_its_invoice(@TempDir Path folder) throws Exception {
        var it = sold(
                Prices.INCLUDING,
                line("Livre", Nature.GOODS, VatCategory.REDUCED, 1_01),
                line("Livre", Nature.GOODS, VatCategory.REDUCED, 1_01));
        var back = issuing.credit(it, Set.of(2), "Abîmé", "retour", paul.id()).done();
        valid(paper(back), folder);
        assertThat(new String(FacturX.xml(back), StandardCharsets.UTF_8)).contains(it.reference());
    }

    /** What one house sends, another reads in: once, with its file. */
    @Test
    void a_received_invoice_is_read_in_once() {
        var it = sold(Prices.INCLUDING, line("Chaise", Nature.GOODS, VatCategory.STANDARD, 12_00));
        var file = paper(it);
        var buyer = "/structures/" + neighbours.association("Les Jardins", paul).id() + "/factures-recues";
        var visitor = neighbours.signedIn(paul);
        var taken =
                visitor.upload(buyer, "facture", "facture.pdf", file, Map.of()).follow();
        assertThat(taken.text()).contains(it.reference()).contains("La Remise").contains("12");
        assertThat(taken.click(it.reference()).bytes()).isEqualTo(file);
        var again = visitor.upload(buyer, "facture", "autre-nom.pdf", file, Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("déjà là");
        var none = visitor.upload(buyer, "facture", "a.txt", "bonjour".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(none.text()).contains("n’est pas un PDF");
    }

    @Test
    void what_is_no_invoice_or_hides_something_is_not_read() throws IOException {
        assertThat(FacturXReader.read("bonjour".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        var evil = """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">&e;</rsm:CrossIndustryInvoice>
                """;
        assertThat(FacturXReader.xml(evil.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FacturXReader.xml(new byte[FacturXReader.LARGEST_XML + 1])).isEmpty();
    }
}
