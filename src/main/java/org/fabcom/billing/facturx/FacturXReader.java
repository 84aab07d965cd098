package org.fabcom.billing.facturx;

import module java.base;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads what a received Factur-X says of itself: number, day, seller, totals. The size of what is attached is asked before it is unfolded;
 * the parser knows no doctypes, so nothing is fetched and nothing grows. What cannot be read is empty, not half known.
 */
public final class FacturXReader {

    /** Bytes of the data that a PDF carries. */
    static final int LARGEST_XML = 2_000_000;

    private static final String RAM =
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private static final String RSM = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final int MOST_FILES = 50;

    /** Cents. {@code seller}: its name; {@code siren} empty when it is not said. */
    public record Read(
            String number,
            String type,
            LocalDate day,
            String seller,
            String siren,
            long net,
            long tax,
            long gross,
            String currency) {}

    private FacturXReader() {}

    /** Empty if it is no PDF, carries no such file, or one that cannot be read. */
    public static Optional<Read> read(byte[] pdf) {
        try (var open =
                Loader.loadPDF(pdf, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(20_000_000).streamCache)) {
            var file = attached(open);
            return file == null ? Optional.empty() : xml(content(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable PDEmbeddedFile attached(PDDocument pdf) throws IOException {
        var names = pdf.getDocumentCatalog().getNames();
        var tree = names == null ? null : names.getEmbeddedFiles();
        var all = tree == null ? null : tree.getNames();
        if (all == null || all.size() > MOST_FILES) return null;
        for (var it : all.entrySet()) {
            boolean named = it.getKey().equalsIgnoreCase(FacturX.NAME)
                    || it.getKey().equalsIgnoreCase("zugferd-invoice.xml")
                    || it.getKey().equalsIgnoreCase("xrechnung.xml");
            if (named) return it.getValue().getEmbeddedFile();
        }
        return null;
    }

    /** Never more than one byte above the bound, whatever the file says of its size. */
    private static byte[] content(PDEmbeddedFile file) throws IOException {
        if (file.getSize() > LARGEST_XML) return new byte[LARGEST_XML + 1];
        try (var in = file.createInputStream()) {
            return in.readNBytes(LARGEST_XML + 1);
        }
    }

    static Optional<Read> xml(byte[] xml) {
        if (xml.length > LARGEST_XML) return Optional.empty();
        try {
            var root = parser().parse(new ByteArrayInputStream(xml)).getDocumentElement();
            return RSM.equals(root.getNamespaceURI()) ? Optional.of(read(root)) : Optional.empty();
        } catch (SAXException | IOException | IllegalArgumentException | DateTimeException | ArithmeticException no) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Read read(Element root) {
        var head = first(root, RSM, "ExchangedDocument");
        var seller = first(root, RAM, "SellerTradeParty");
        var legal = seller.getElementsByTagNameNS(RAM, "SpecifiedLegalOrganization");
        var sums = first(root, RAM, "SpecifiedTradeSettlementHeaderMonetarySummation");
        return new Read(
                said(head, "ID"),
                said(head, "TypeCode", 10),
                LocalDate.parse(said(head, "IssueDateTime"), DateTimeFormatter.BASIC_ISO_DATE),
                said(seller, "Name"),
                legal.getLength() == 0 ? "" : said((Element) legal.item(0), "ID", 20),
                cents(sums, "TaxBasisTotalAmount"),
                cents(sums, "TaxTotalAmount"),
                cents(sums, "GrandTotalAmount"),
                said(root, "InvoiceCurrencyCode", 10));
    }

    private static Element first(Element in, String space, String name) {
        var found = in.getElementsByTagNameNS(space, name);
        if (found.getLength() == 0) throw new IllegalArgumentException(name);
        return (Element) found.item(0);
    }

    private static String said(Element in, String name) {
        return said(in, name, 200);
    }

    private static String said(Element in, String name, int longest) {
        var text = first(in, RAM, name).getTextContent().strip();
        if (text.isEmpty() || text.length() > longest) throw new IllegalArgumentException(name);
        return text;
    }

    private static long cents(Element in, String name) {
        return new BigDecimal(said(in, name)).movePointRight(2).longValueExact();
    }
}
