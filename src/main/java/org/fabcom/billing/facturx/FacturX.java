package org.fabcom.billing.facturx;

import module java.base;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.fabcom.billing.invoices.Invoice;

/**
 * Puts the XML into the PDF: in the names tree, among the associated files, and in the metadata, without losing what makes it PDF/UA-1 and
 * PDF/A-3a. The way of Factur-X 1.0, profile EN 16931.
 */
public final class FacturX {

    static final String NAME = "factur-x.xml";

    private static final String EXTENSION = """
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>%s</rdf:Seq></pdfaSchema:property>
            </rdf:li>
            """;
    private static final String PROPERTY = """
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>\
            <pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>%s</pdfaProperty:description></rdf:li>""";
    private static final String DESCRIPTION = """
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
            <fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
            </rdf:Description>
            """;

    private FacturX() {}

    /** True if the rules that bind such a file can hold: the seller has a SIREN. */
    public static boolean possible(Invoice it) {
        return !it.content().seller().siren().isEmpty();
    }

    /** The XML alone. */
    public static byte[] xml(Invoice it) {
        return Cii.of(it);
    }

    /** The sheet, PDF/UA-1 and PDF/A-3a, with the invoice in it. */
    public static byte[] carrying(byte[] sheet, Invoice it) {
        try (var pdf = Loader.loadPDF(sheet)) {
            attach(pdf, Cii.of(it), it.at());
            describe(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void attach(PDDocument pdf, byte[] xml, Instant at) throws IOException {
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(xml));
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        file.setModDate(calendar(at));
        var named = new PDComplexFileSpecification();
        named.setFile(NAME);
        named.setFileUnicode(NAME);
        named.setFileDescription("Factur-X");
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setName("AFRelationship", "Alternative");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(NAME, named));
        var catalogue = pdf.getDocumentCatalog();
        var names = catalogue.getNames() == null ? new PDDocumentNameDictionary(catalogue) : catalogue.getNames();
        names.setEmbeddedFiles(tree);
        catalogue.setNames(names);
        var associated = new COSArray();
        associated.add(named);
        catalogue.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static Calendar calendar(Instant at) {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }

    private static void describe(PDDocument pdf) throws IOException {
        var metadata = pdf.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var extension = EXTENSION.formatted(String.join(
                "",
                List.of(
                        PROPERTY.formatted("DocumentFileName", "The name of the embedded XML document"),
                        PROPERTY.formatted("DocumentType", "The type of the hybrid document in capital letters"),
                        PROPERTY.formatted("Version", "The actual version of the standard"),
                        PROPERTY.formatted("ConformanceLevel", "The conformance level of the embedded XML document"))));
        metadata.importXMPMetadata(woven(xmp, extension).getBytes(StandardCharsets.UTF_8));
    }

    /** The extension joins the bag of schemas that is there; the values stand in a description of their own. */
    static String woven(String xmp, String extension) {
        int bag = xmp.indexOf("</rdf:Bag>", xmp.indexOf("<pdfaExtension:schemas>"));
        int end = xmp.lastIndexOf("</rdf:RDF>");
        if (xmp.indexOf("<pdfaExtension:schemas>") < 0 || bag < 0 || end < bag)
            throw new IllegalStateException("metadata without schemas");
        return xmp.substring(0, bag) + extension + xmp.substring(bag, end) + DESCRIPTION + xmp.substring(end);
    }
}
