package org.fabcom.billing.facturx;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceContent;
import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatTotals;

/**
 * An invoice as the Cross Industry Invoice of EN 16931, with what French rules want: notes PMT, PMD and AAB, the SIREN under 0002, the
 * framework of invoicing. The order of elements is that of the schema.
 */
final class Cii {

    private static final String EN16931 = "urn:cen.eu:en16931:2017";
    private static final String SIREN = "0002";
    /** The French directory of electronic addresses. */
    private static final String DIRECTORY = "0225";

    private final Xml xml = new Xml();
    private final Invoice it;
    private final InvoiceContent content;
    private final boolean outside;

    private Cii(Invoice it) {
        this.it = it;
        this.content = it.content();
        this.outside = VatCode.allOutside(content.lines());
    }

    static byte[] of(Invoice it) {
        var cii = new Cii(it);
        cii.document();
        return cii.xml.bytes();
    }

    private void document() {
        xml.in("rsm:CrossIndustryInvoice", () -> {
            xml.in("rsm:ExchangedDocumentContext", this::context);
            xml.in("rsm:ExchangedDocument", this::head);
            xml.in("rsm:SupplyChainTradeTransaction", () -> {
                for (var line : content.lines()) xml.in("ram:IncludedSupplyChainTradeLineItem", () -> line(line));
                xml.in("ram:ApplicableHeaderTradeAgreement", this::sides);
                xml.in("ram:ApplicableHeaderTradeDelivery", this::delivery);
                xml.in("ram:ApplicableHeaderTradeSettlement", this::settlement);
            });
        });
    }

    private void context() {
        xml.in(
                "ram:BusinessProcessSpecifiedDocumentContextParameter",
                () -> xml.text("ram:ID", framework(content.lines())));
        xml.in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", EN16931));
    }

    /** B1 goods, S1 services, M1 both. */
    private static String framework(List<InvoiceLine> lines) {
        var natures = lines.stream().map(line -> line.nature() == Nature.GOODS).collect(Collectors.toSet());
        if (natures.size() == 2) return "M1";
        return natures.contains(true) ? "B1" : "S1";
    }

    private void head() {
        xml.text("ram:ID", it.reference());
        xml.text("ram:TypeCode", it.kind().code());
        xml.day("ram:IssueDateTime", it.day());
        note(
                "PMT",
                content.terms().fee().isEmpty()
                        ? ""
                        : "Indemnité de recouvrement : " + content.terms().fee());
        note("PMD", content.terms().penalty());
        note("AAB", content.terms().discount());
        note("", content.note());
        note("", content.credited().reason());
    }

    private void note(String code, String words) {
        if (words.isEmpty()) return;
        xml.in("ram:IncludedNote", () -> {
            xml.text("ram:Content", words);
            xml.text("ram:SubjectCode", code);
        });
    }

    private void line(InvoiceLine line) {
        var code = VatCode.of(line.vat(), outside);
        xml.in("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", String.valueOf(line.position())));
        xml.in("ram:SpecifiedTradeProduct", () -> {
            xml.text("ram:Name", line.label());
            xml.text("ram:Description", description(line));
        });
        xml.in(
                "ram:SpecifiedLineTradeAgreement",
                () -> xml.in("ram:NetPriceProductTradePrice", () -> xml.text("ram:ChargeAmount", unitNet(line))));
        xml.in(
                "ram:SpecifiedLineTradeDelivery",
                () -> xml.text(
                        "ram:BilledQuantity",
                        quantity(line),
                        "unitCode",
                        line.measure().unitCode()));
        xml.in("ram:SpecifiedLineTradeSettlement", () -> {
            xml.in("ram:ApplicableTradeTax", () -> {
                xml.text("ram:TypeCode", "VAT");
                xml.text("ram:CategoryCode", code.category());
                if (code.rated())
                    xml.text("ram:RateApplicablePercent", rate(line.vat().rateBasisPoints()));
            });
            xml.in(
                    "ram:SpecifiedTradeSettlementLineMonetarySummation",
                    () -> xml.amount("ram:LineTotalAmount", line.net()));
        });
    }

    private static String description(InvoiceLine line) {
        var behalf = line.sale() == Sale.ON_BEHALF ? "Vendu au nom et pour le compte de " + line.partner() : "";
        var user = line.beneficiary().isEmpty() ? "" : "Pour " + line.beneficiary();
        return Stream.of(behalf, user).filter(words -> !words.isEmpty()).collect(Collectors.joining(". "));
    }

    /** Of the large unit, after discounts; six figures at most, since quantity times price must give the line. */
    private static String unitNet(InvoiceLine line) {
        return BigDecimal.valueOf(line.net(), 2)
                .multiply(BigDecimal.valueOf(line.measure().per()))
                .divide(BigDecimal.valueOf(line.quantity()), 6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String quantity(InvoiceLine line) {
        return BigDecimal.valueOf(line.quantity())
                .divide(BigDecimal.valueOf(line.measure().per()), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String rate(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).toPlainString();
    }

    private void sides() {
        xml.in("ram:SellerTradeParty", () -> side(content.seller(), true));
        xml.in("ram:BuyerTradeParty", () -> side(content.buyer(), false));
    }

    private void side(Trader side, boolean seller) {
        xml.text("ram:Name", side.name());
        if (!side.siren().isEmpty())
            xml.in("ram:SpecifiedLegalOrganization", () -> xml.text("ram:ID", side.siren(), "schemeID", SIREN));
        if (!seller && !content.user().isEmpty())
            xml.in("ram:DefinedTradeContact", () -> xml.text("ram:PersonName", content.user()));
        xml.in("ram:PostalTradeAddress", () -> {
            xml.text("ram:PostcodeCode", side.postcode());
            xml.text("ram:LineOne", side.street());
            xml.text("ram:CityName", side.city());
            xml.text("ram:CountryID", side.country());
        });
        electronic(side);
        if (outside) return;
        registration("VA", side.vatNumber());
        if (seller && side.vatNumber().isEmpty()) registration("FC", side.siren());
    }

    private void electronic(Trader side) {
        if (!side.siren().isEmpty())
            xml.in("ram:URIUniversalCommunication", () -> xml.text("ram:URIID", side.siren(), "schemeID", DIRECTORY));
        else if (!side.email().isEmpty())
            xml.in("ram:URIUniversalCommunication", () -> xml.text("ram:URIID", side.email(), "schemeID", "EM"));
    }

    private void registration(String scheme, String number) {
        if (number.isEmpty()) return;
        xml.in("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", number, "schemeID", scheme));
    }

    /** Of one day; a period is said below. */
    private void delivery() {
        if (content.from() == null)
            xml.in("ram:ActualDeliverySupplyChainEvent", () -> xml.day("ram:OccurrenceDateTime", content.supplied()));
    }

    private void settlement() {
        xml.text("ram:InvoiceCurrencyCode", "EUR");
        if (!content.iban().isEmpty() && it.kind() == Invoice.Kind.INVOICE)
            xml.in("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
                xml.text("ram:TypeCode", "30");
                xml.in(
                        "ram:PayeePartyCreditorFinancialAccount",
                        () -> xml.text("ram:IBANID", content.iban().replaceAll("\\s", "")));
            });
        for (var part : VatParts.of(it.parts(), outside)) xml.in("ram:ApplicableTradeTax", () -> tax(part));
        var from = content.from();
        if (from != null)
            xml.in("ram:BillingSpecifiedPeriod", () -> {
                xml.day("ram:StartDateTime", from);
                xml.day("ram:EndDateTime", content.supplied());
            });
        if (it.kind() == Invoice.Kind.INVOICE)
            xml.in("ram:SpecifiedTradePaymentTerms", () -> {
                if (content.receipt()) xml.text("ram:Description", "Payé");
                else xml.day("ram:DueDateDateTime", it.due());
            });
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::totals);
        var of = content.credited().day();
        if (of != null) xml.in("ram:InvoiceReferencedDocument", () -> referred(of));
    }

    private void referred(LocalDate day) {
        xml.text("ram:IssuerAssignedID", content.credited().reference());
        xml.in(
                "ram:FormattedIssueDateTime",
                () -> xml.text("qdt:DateTimeString", DateTimeFormatter.BASIC_ISO_DATE.format(day), "format", "102"));
    }

    private void tax(VatTotals.Part part) {
        var code = VatCode.of(part.vat(), outside);
        xml.amount("ram:CalculatedAmount", part.tax());
        xml.text("ram:TypeCode", "VAT");
        xml.text("ram:ExemptionReason", part.vat().mention());
        xml.amount("ram:BasisAmount", part.net());
        xml.text("ram:CategoryCode", code.category());
        xml.text("ram:ExemptionReasonCode", code.exemption());
        if (code.rated()) xml.text("ram:RateApplicablePercent", rate(part.vat().rateBasisPoints()));
    }

    private void totals() {
        xml.amount("ram:LineTotalAmount", it.net());
        xml.amount("ram:TaxBasisTotalAmount", it.net());
        xml.amount("ram:TaxTotalAmount", it.tax(), "currencyID", "EUR");
        xml.amount("ram:GrandTotalAmount", it.gross());
        xml.amount("ram:DuePayableAmount", it.gross());
    }
}
